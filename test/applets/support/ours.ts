import { makeWorld } from '../../../compat/applets/world.ts';
import { type ToolName, tools } from '../../../compat/legacy/index.ts';
import type { Style } from '../../../compat/legacy/world.ts';
import { type BackendName, type OpenBackend, open } from '../../../compat/run/open.ts';
import type { Namespace } from '../../../src/syscall/namespace.ts';

/** Runs an applet in this process, on interfaces that were opened in the namespace. What it does after a first wait happens outside, on those same interfaces. */
export async function runOurs(namespace: Namespace, name: ToolName, words: readonly string[], via: BackendName, style: Style) {
  const tool = await tools[name]();
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const text = (bytes: string | Uint8Array) => (typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('latin1'));
  const sides: Record<BackendName, OpenBackend> = namespace.inside(() => ({ ioctl: open('ioctl'), netlink: open('netlink') }));
  try {
    const world = makeWorld({ program: name, style, via, uid: 0, out: (bytes) => stdout.push(text(bytes)), err: (bytes) => stderr.push(text(bytes)) }, (side) => sides[side]);
    const running: { status?: number | Promise<number> } = {};
    namespace.inside(() => {
      running.status = tool(words, world);
    });
    const status = await running.status;
    return { stdout: stdout.join(''), stderr: stderr.join(''), status: (status ?? -1) & 0xff };
  } finally {
    sides.ioctl.close();
    sides.netlink.close();
  }
}
