import type { Call, Runner } from '../strings/dialect.ts';

const status: Runner = { keyword: 'args' };
const piped: Runner = { keyword: 'args', captures: 'by keyword' };
const output: Runner = { captures: true };
const shellText: Runner = { takes: 'command' };
const shellOutput: Runner = { takes: 'command', captures: true };

/** By the last name: no other function is called like that. */
const byName: Readonly<Record<string, Runner>> = {
  check_call: { ...status, takes: 'command' },
  check_output: { ...output, takes: 'command', keyword: 'args' },
  Popen: { ...piped, takes: 'command' },
  getoutput: shellOutput,
  getstatusoutput: shellOutput,
  popen: shellOutput,
  popen2: shellOutput,
  popen3: shellOutput,
  popen4: shellOutput,
  Popen3: shellOutput,
  Popen4: shellOutput,
  create_subprocess_exec: { takes: 'words', captures: 'by keyword' },
  create_subprocess_shell: { takes: 'command', captures: 'by keyword' },
  exec_command: shellOutput,
  run_command: output,
  runcmd: output,
  quietRun: output,
  subp: output,
};

const byCallee: Readonly<Record<string, Runner>> = {
  'os.system': shellText,
  'subprocess.call': { ...status, takes: 'command' },
  'subprocess.run': { ...piped, takes: 'command' },
  'sp.call': { ...status, takes: 'command' },
  'sp.run': { ...piped, takes: 'command' },
  'pexpect.spawn': output,
  'pexpect.run': output,
  'pty.spawn': status,
  'reactor.spawnProcess': { at: 1 },
  'utils.getProcessOutput': output,
  getProcessOutput: output,
  getProcessOutputAndValue: output,
};

/** os.exec*() and os.spawn*(). */
const REPLACES = /^(?:os\.)?(exec[lv]p?e?|spawn[lv]p?e?|posix_spawnp?)$/;

/** How a function of Python runs a command. */
export function runnerOf({ callee, name }: Call): Runner | undefined {
  if (Object.hasOwn(byCallee, callee)) return byCallee[callee];
  if (Object.hasOwn(byName, name)) return byName[name];
  const replaces = REPLACES.exec(callee);
  return replaces === null ? undefined : { takes: 'path', at: replaces[1]?.startsWith('spawn') ? 1 : 0 };
}
