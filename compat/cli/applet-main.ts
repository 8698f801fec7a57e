import { applet, appletOf } from './applet.ts';

/**
 * The applets by themselves, bundled into one file. A launcher is a script for which `netlift.cjs` is the interpreter: the kernel puts the launcher's path
 * first (`node netlift.cjs /sbin/ifconfig -a`). By hand the applet's name stands there.
 */
export async function main([, , first = '', ...words]: readonly string[]): Promise<void> {
  const name = appletOf(first);
  if (name === undefined) {
    process.stderr.write(`netlift: '${first}' is no applet; netlift --help lists them\n`);
    process.exitCode = 2;
  } else process.exitCode = await applet(name, words);
}
