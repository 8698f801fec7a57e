import type { Call, Runner } from '../strings/dialect.ts';

const byName: Readonly<Record<string, Runner>> = {
  system: { takes: 'words' },
  exec: { takes: 'words' },
  readpipe: { takes: 'command', captures: true },
  open2: { at: 2, takes: 'words', captures: true },
  open3: { at: 3, takes: 'words', captures: true },
};

/** `$sth->execute('netstat')`: a statement for a database gets a value. */
const ofDatabase = /\$[\w{}>-]*(?:sth|stmt|statement|query|sql|select|insert|update|delete)\w*\}?->execute$/i;

/** How a function of Perl runs a command. */
export function runnerOf(call: Call): Runner | 'none' | undefined {
  if (call.name === 'open') return opened(call);
  if (ofDatabase.test(call.callee)) return 'none';
  return Object.hasOwn(byName, call.name) && !/->/.test(call.callee) ? byName[call.name] : undefined;
}

/** `open(F, "ifconfig -a |")`, `open(F, '-|', 'netstat', '-rn')`. */
function opened({ arguments: values }: Call): Runner | 'none' {
  const [, mode, command] = values;
  const text = mode?.value.text().replace(/^(?:qq?\W|['"])|\W$/g, '') ?? '';
  if (command !== undefined) return /^\s*(?:-\||\|-)/.test(text) ? { at: 2, takes: 'words', captures: text.includes('-|') && 'always' } : 'none';
  const written = mode?.value.text().replace(/['")}\s]+$/, '') ?? '';
  return /^\s*\|/.test(text) || written.endsWith('|') || mode?.value.kind() === 'variable' ? { at: 1, takes: 'command', captures: written.endsWith('|') && 'always' } : 'none';
}
