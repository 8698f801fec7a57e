import type { Call, Runner } from '../strings/dialect.ts';

const shellText: Runner = { takes: 'command' };
/** What prints the output by itself, which a buffer may keep. */
const printed: Runner = { takes: 'command', keptBy: /\bob_start\s*\(/ };
const output: Runner = { takes: 'command', captures: true };
const byName: Readonly<Record<string, Runner>> = {
  exec: { takes: 'command', captures: true, into: 1 },
  shell_exec: output,
  system: output,
  passthru: printed,
  popen: output,
  proc_open: output,
  Process: { captures: true },
  fromShellCommandline: output,
  pcntl_exec: { takes: 'path' },
  mwexec: shellText,
  mwexec_bg: shellText,
};

/** How a function runs commands. */
export function runnerOf({ callee, name }: Call): Runner | undefined {
  return Object.hasOwn(byName, name) && (callee === name || callee === 'Process->fromShellCommandline') ? byName[name] : undefined;
}
