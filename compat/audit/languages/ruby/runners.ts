import type { Call, Runner } from '../strings/dialect.ts';

const output: Runner = { captures: true };
const byName: Readonly<Record<string, Runner>> = {
  system: { takes: 'words' },
  exec: { takes: 'words' },
  spawn: { takes: 'words' },
  popen: output,
  popen2: { takes: 'words', captures: true },
  popen3: { takes: 'words', captures: true },
  capture2: { takes: 'words', captures: true },
  capture2e: { takes: 'words', captures: true },
  capture3: { takes: 'words', captures: true },
  shell_out: { takes: 'words', captures: true },
  execute: output,
  // What Vagrant does on a new machine: `provision "shell", inline: '...'`.
  provision: { at: 9, keyword: 'inline' },
};

/** How a function runs commands. */
export function runnerOf({ callee, name }: Call): Runner | undefined {
  if (/^(?:Facter::Core::Execution|Facter::Util::Resolution|Resolution|Execution)\./.test(callee)) return name === 'which' ? undefined : { captures: 'always' };
  return Object.hasOwn(byName, name) && (name === 'provision' || /^(?:Kernel\.|IO\.|Open3\.|Process\.|PTY\.)?\w+$/.test(callee)) ? byName[name] : undefined;
}
