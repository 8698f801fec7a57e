import { KernelError } from '../../../src/base/errors.ts';
import { runTool } from '../../applets/run-tool.ts';
import { applet, appletOf } from '../applet.ts';

/**
 * The bundle `applets.cjs`: the applets by themselves. A launcher is a script for which `netlift.cjs` is the interpreter: the kernel puts the launcher's path
 * first (`node netlift.cjs /sbin/ifconfig -a`). By hand the applet's name stands there.
 */
export async function main([, , first = '', ...words]: readonly string[]): Promise<void> {
  const name = appletOf(first);
  if (name === undefined) {
    process.stderr.write(`netlift: '${first}' is no applet; netlift --help lists them\n`);
    process.exitCode = 2;
  } else process.exitCode = await applet(name, words);
}

/** Looks at the loopback link and drops what is said, so that V8 has compiled what a look needs. Where the build may not ask the kernel, the applets take some milliseconds more to start. */
export async function warm(): Promise<void> {
  const nowhere = () => {};
  try {
    await runTool('ifconfig', ['lo'], { program: 'ifconfig', style: '2.10', via: 'netlink', uid: 0, out: nowhere, err: nowhere });
  } catch (error) {
    if (!(error instanceof KernelError)) throw error;
    process.stderr.write(`the applets are not warmed up, since the kernel refused: ${error.message}\n`);
  }
}
