import type { Call, Runner } from '../strings/dialect.ts';

const shellText: Runner = { takes: 'command', captures: true };
const program: Runner = { takes: 'words', captures: true };
const byName: Readonly<Record<string, Runner>> = {
  execSync: shellText,
  execFile: program,
  execFileSync: program,
  spawn: program,
  spawnSync: program,
  fork: program,
  execa: program,
  execaSync: program,
  execaCommand: shellText,
  execaCommandSync: shellText,
  execAsync: shellText,
  execPromise: shellText,
};

/** How a function runs commands; `pattern.exec(text)` does not. */
export function runnerOf({ name, receiver, arguments: values }: Call): Runner | 'none' | undefined {
  if (Object.hasOwn(byName, name)) return byName[name];
  if (name !== 'exec') return undefined;
  const of = receiver?.text() ?? '';
  if (receiver === undefined || /^(?:child_?process|childProcess|child|childProc|cp|process|shell|shelljs|sudo|sudo-?prompt|sh|ssh|conn|client)$/i.test(of)) return shellText;
  return /regex|pattern|^\/|(?:^|\.)rx?e?$|RegExp|_re$/i.test(of) || values.length === 0 ? 'none' : undefined;
}
