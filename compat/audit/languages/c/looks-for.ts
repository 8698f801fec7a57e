import { textOf } from '../strings/value.ts';
import type { Functions } from './functions.ts';
import { runnerNamed } from './runners.ts';
import { type Call, callAt, closeOf, type Stream } from './stream.ts';
import type { Values } from './values.ts';

/** How much is looked for in one output. */
const MOST = 20;
const compares =
  /^(str(case)?str|strn?(case)?cmp|mem(cmp|mem)|sscanf|fscanf|strtok(_r)?|regcomp|g_strstr_len|g_str_has_prefix|g_str_has_suffix|g_regex_match_simple|find|contains|startsWith|starts_with|indexOf|fnmatch)$/;

/** The texts that a function compares with after it began to read a command's output, up to the next command. */
export function looksForAfter(stream: Stream, call: Call, functions: Functions, values: Values): readonly string[] {
  const body = functions.all[functions.scopeAt(call.at)];
  if (body === undefined) return [];
  const found: string[] = [];
  for (let index = closeOf(stream, call.open); index < body.close && found.length < MOST; index++) {
    const next = callAt(stream, index);
    if (next === undefined) continue;
    if (runnerNamed(next.name)?.captures) break;
    if (compares.test(next.name)) found.push(...textsIn(stream, next, values));
  }
  return [...new Set(found)];
}

/** The literals among a call's arguments; of what scanf reads the text before the first value. */
function textsIn(stream: Stream, { name, open }: Call, values: Values): string[] {
  const found: string[] = [];
  for (let index = open + 1; index < closeOf(stream, open); index++) {
    if (stream.tokens[index]?.is !== 'string') continue;
    let to = index + 1;
    while (stream.tokens[to]?.is === 'string') to++;
    const value = values.of(stream, index, to)[0];
    const text = value === undefined ? '' : textOf(value);
    const looked = name.endsWith('scanf') ? text.replace(/%[\s\S]*$/, '') : text;
    if (looked.trim() !== '') found.push(looked);
    index = to - 1;
  }
  return found;
}
