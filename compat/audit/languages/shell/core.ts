import { type Field, joined } from './fields.ts';
import { behindOptions } from './options.ts';
import type { ShellText } from './syntax/tree.ts';

/** What a command comes to, once its wrappers are off. */
export type Core =
  /** A command, `rebuilt` where its words are put together anew before it runs. */
  | { readonly is: 'words'; readonly fields: readonly Field[]; readonly through: readonly string[]; readonly rebuilt: boolean }
  /** Text that a shell reads. */
  | { readonly is: 'code'; readonly code: ShellText; readonly through: readonly string[] }
  /** A shell that reads its standard input. */
  | { readonly is: 'input'; readonly through: readonly string[] };

const isVariable = /^"?\$(?:\w+|[@*]|\{[^}]*\})"?$/;

/** `eval "$*"` of a function: what its calls give it is told where they stand. */
const isPosition = ({ written, variable = '' }: Field) => /^(?:[1-9]|[@*])$/.test(variable) && isVariable.test(written);

/** Text of the fields from `at` on, as one line for a shell. */
export function codeFrom(fields: readonly Field[], at: number, through: readonly string[], count = fields.length): readonly Core[] {
  const taken = fields.slice(at, at + count);
  const code = joined(taken.map((field) => field.code()));
  const [only, more] = taken;
  if (only === undefined || (isPosition(only) && more === undefined && only.confidence === 'variables resolved')) return [];
  const way = more === undefined && only.confidence === 'variables resolved' && isVariable.test(only.written) ? [...through, `$${only.variable}`] : through;
  return [{ is: 'code', code: { ...code, isShell: false }, through: way }];
}

/** `sh -c TEXT`, `bash -lc TEXT`, `sh` alone. */
export function ofShell(fields: readonly Field[], through: readonly string[], name: string): readonly Core[] {
  let readsText = false;
  let at = 1;
  for (; at < fields.length; at++) {
    const text = (fields[at] as Field).text;
    if (text === '--' || text === '-') {
      at++;
      break;
    }
    if (!/^[-+]./.test(text)) break;
    if (/^-[a-zA-Z]*c/.test(text) && !text.startsWith('--')) readsText = true;
    else if (text === '-s') return [{ is: 'input', through: [...through, name] }];
    if (/^[-+][a-zA-Z]*[oO]$/.test(text) || text === '--rcfile' || text === '--init-file') at++;
  }
  if (readsText) return codeFrom(fields, at, [...through, `${name} -c`], 1);
  return at >= fields.length || fields[at]?.text === '/dev/stdin' ? [{ is: 'input', through: [...through, name] }] : [];
}

/** `$SSH_OPTS` before the host, whatever it holds: it is named for options, or a host with its user comes behind it. */
function isOptions(fields: readonly Field[], at: number, takes: string): boolean {
  const { written = '', variable = '' } = fields[at] ?? {};
  if (!/^\$(?:\w+|\{\w+\})$/.test(written)) return false;
  return (
    /(?:^|_)(?:opts?|options?|params?|parameters?|args?|arguments?|flags?)(?:_|$)|opts?$/i.test(variable) ||
    /^"?[\w.${}-]+@/.test(fields[behindOptions(fields, at + 1, takes)]?.written ?? '')
  );
}

const hostsInOptions: ReadonlySet<string> = new Set(['pdsh', 'clush', 'dsh', 'pssh', 'parallel-ssh']);

/** `ssh HOST COMMAND ...`. */
export function ofRemote(fields: readonly Field[], through: readonly string[], name: string, takes: string): readonly Core[] {
  let at = behindOptions(fields, 1, takes);
  if (isOptions(fields, at, takes)) at = behindOptions(fields, at + 1, takes);
  if (!hostsInOptions.has(name)) at++;
  at = behindOptions(fields, at, takes);
  if (fields[at - 1]?.text === '--' && fields[at] === undefined) return [];
  return at >= fields.length ? [{ is: 'input', through: [...through, name] }] : codeFrom(fields, at, [...through, name]);
}
