import { basename } from 'node:path';
import { KernelError } from '../../src/base/errors.ts';
import { strerror } from '../../src/base/strerror.ts';
import { policyLine, refusalStatus } from '../applets/policy.ts';
import { runTool } from '../applets/run-tool.ts';
import { isToolName, type ToolName } from '../legacy/index.ts';
import { buffered, writeAll } from './applet-output.ts';
import { type AppletSettings, settingsOf } from './applet-settings.ts';

/** Runs an applet with this process's environment and streams, and gives its exit status. */
export async function applet(name: ToolName, words: readonly string[]): Promise<number> {
  const settings = settingsOf(process.env);
  if (typeof settings === 'string') return refuse(settings);
  const said = policyLine(settings.policy, name);
  if (said !== '') writeAll(2, said);
  if (settings.notice || settings.log !== undefined) return watchedApplet(name, words, settings);
  return settings.policy === 'refuse' ? refusalStatus(name) : run(name, words, settings);
}

/** The same, which says or writes down afterwards what it was in iproute2's words. */
async function watchedApplet(name: ToolName, words: readonly string[], settings: AppletSettings): Promise<number> {
  const { watchUse } = await import('./watched-use.ts');
  const use = watchUse([name, ...words], settings, (text) => writeAll(2, Buffer.from(text)));
  const status = settings.policy === 'refuse' ? refusalStatus(name) : await run(name, words, settings, use.watched);
  use.end(status);
  return status;
}

async function run(name: ToolName, words: readonly string[], { style, via }: AppletSettings, watched?: Parameters<typeof runTool>[3]): Promise<number> {
  const out = buffered(1);
  const surroundings = { program: name, style, via, uid: process.geteuid?.() ?? 0, out: out.write, err: (text: string) => writeAll(2, text), flush: out.flush };
  try {
    return await runTool(name, words, surroundings, watched);
  } catch (error) {
    if (!(error instanceof KernelError)) throw error;
    // What no tool expects, such as a kernel without the sockets of either interface.
    out.flush();
    writeAll(2, `${name}: ${error.call}: ${strerror(error.errno)}\n`);
    return 1;
  } finally {
    out.flush();
  }
}

/** The applet that a path asks for, as a launcher or link gives it: `/sbin/ifconfig`. */
export function appletOf(path: string): ToolName | undefined {
  const name = basename(path);
  return isToolName(name) ? name : undefined;
}

function refuse(message: string): number {
  writeAll(2, `netlift: ${message}\n`);
  return 2;
}
