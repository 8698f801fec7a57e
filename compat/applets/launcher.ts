/** What starts an applet: Node.js and the bundle, by absolute paths. */
export interface Engine {
  readonly node: string;
  readonly bundle: string;
}

/** The second line of every launcher, by which `netlift uninstall` knows what it may remove. */
const MARK = '# Made by netlift install: netlift uninstall removes it.';

/** What the kernel reads of a file to find its interpreter (BINPRM_BUF_SIZE in include/uapi/linux/binfmts.h), less the end of the line. */
const LONGEST_FIRST_LINE = 255;

/**
 * The text of a launcher. The kernel itself calls `node BUNDLE LAUNCHER ARGS...`, and the launcher's name is the applet's; no shell is needed. Where that line would be
 * too long, or the path of Node.js has a blank at which the kernel would cut it (execve(2)), a shell does it.
 */
export function launcherText({ node, bundle }: Engine): string {
  const direct = `#!${node} ${bundle}`;
  const fits = Buffer.byteLength(direct) <= LONGEST_FIRST_LINE && !/\s/.test(node) && !/\n|^\s|\s$/.test(bundle);
  return fits ? `${direct}\n${MARK}\n` : `#!/bin/sh\n${MARK}\nexec ${quoted(node)} ${quoted(bundle)} "$0" "$@"\n`;
}

/** Whether the text of a file is that of a launcher, of whatever netlift. */
export function isLauncher(text: string): boolean {
  return text.startsWith('#!') && text.split('\n', 2)[1] === MARK;
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
