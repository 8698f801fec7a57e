import { makeWorld } from '../../../compat/applets/world.ts';
import { type ToolName, tools } from '../../../compat/legacy/index.ts';
import type { Style, World } from '../../../compat/legacy/world.ts';
import { type BackendName, type OpenBackend, open } from '../../../compat/run/open.ts';
import type { Namespace } from '../../../src/syscall/namespace.ts';

/** Runs an applet in this process, on interfaces that were opened in the namespace; `watched` puts something between it and its world. What it does after a first wait happens outside, but for each operation. */
export async function runOurs(namespace: Namespace, name: ToolName, words: readonly string[], via: BackendName, style: Style, watched: (world: World) => World = (world) => world) {
  const tool = await tools[name]();
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const text = (bytes: string | Uint8Array) => (typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('latin1'));
  const sides: Record<BackendName, OpenBackend> = namespace.inside(() => ({ ioctl: inside(namespace, open('ioctl')), netlink: inside(namespace, open('netlink')) }));
  try {
    const world = makeWorld({ program: name, style, via, uid: 0, out: (bytes) => stdout.push(text(bytes)), err: (bytes) => stderr.push(text(bytes)) }, (side) => sides[side]);
    const running: { status?: number | Promise<number> } = {};
    namespace.inside(() => {
      running.status = tool(words, watched(world));
    });
    const status = await running.status;
    return { stdout: stdout.join(''), stderr: stderr.join(''), status: (status ?? -1) & 0xff };
  } finally {
    sides.ioctl.close();
    sides.netlink.close();
  }
}

/** A file below /proc/thread-self/net is looked up where the thread is by then, though the directory was opened inside (fs/proc/proc_net.c, get_proc_task_net). */
function inside(namespace: Namespace, side: OpenBackend): OpenBackend {
  return {
    ...side,
    run: (id, input) => namespace.inside(() => side.run(id, input)),
    each: (id, input, visit) => namespace.inside(() => side.each(id, input, visit)),
  };
}
