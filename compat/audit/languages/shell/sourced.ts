import type { Sourced } from '../language.ts';
import { mayHoldUse } from './prefilter.ts';
import { literalOf, type Scope, scopeOf } from './scope.ts';
import { readScript } from './syntax/script.ts';
import type { Command, Script, ShellWord } from './syntax/tree.ts';

/** A file that a script reads into itself may read others, and these others once more. */
const DEEPEST = 3;

const SOURCES = /(?:^|[;&|({]|\b(?:then|do|else)\b)[ \t]*(?:\.|source)[ \t]+\S/m;
const RUNS_VARIABLE = /(?:^|[;&|({`!]|\b(?:if|elif|while|until|then|do|else|sudo|exec|eval|nohup|time)\b)[ \t]*"?\$\{?[A-Za-z_]\w*\}?"?[ \t\n;]/m;

const SOURCED = new RegExp(`${SOURCES.source.slice(0, -2)}(.+)`, 'gm');
/** What stands behind the last thing that is not known: `$(dirname "$0")/vars`. */
const BEHIND = /[\w)}`"]\/((?:\.\.?\/)*\w[\w./@+-]*)["']?(?=\s|;|$)/;

/** Whether a text without any mark of a tool may run one all the same: it reads other files into itself, and runs what a variable holds. */
export const mayRunSourced = (text: string) => SOURCES.test(text) && RUNS_VARIABLE.test(text);

/** Whether any of those files may name a tool, as far as their names are easily told. */
export function namesTool(text: string, sourced: Sourced): boolean {
  const seen = new Set([text]);
  let texts: readonly string[] = [text];
  for (let depth = 0; depth < DEEPEST; depth++) {
    texts = [...new Set(texts.flatMap((one) => textsRead(one, sourced)))].filter((one) => !seen.has(one));
    if (texts.some(mayHoldUse)) return true;
    for (const one of texts) seen.add(one);
  }
  return false;
}

function textsRead(text: string, sourced: Sourced): readonly string[] {
  return [...text.matchAll(SOURCED)].flatMap(([, written = '']) => {
    const path = pathWritten(text, written);
    return (path && sourced(...path)) ?? [];
  });
}

/** The path at the beginning of what is written, or what stands behind the last thing in it that is not known; of a variable, that of its first value. */
function pathWritten(text: string, written: string, isHeld = false): readonly [path: string, isBehindUnknown: boolean] | undefined {
  const [word = ''] = /^(?:"[^"$`]*"|'[^']*'|[^\s;&|]+)/.exec(written) ?? [];
  const [, name] = /^"?\$\{?(\w+)\}?"?$/.exec(word) ?? [];
  if (name !== undefined) {
    const [, value] = (isHeld ? undefined : new RegExp(`(?:^|[\\s;])${name}=(.+)`).exec(text)) ?? [];
    return value === undefined ? undefined : pathWritten(text, value, true);
  }
  const isUnknown = /[$`]/.test(word);
  const path = isUnknown ? BEHIND.exec(written)?.[1] : word.replace(/["']/g, '');
  return path === undefined ? undefined : [path, isUnknown];
}

/** The names in the files that a script reads into itself, as one scope; undefined where none of them is at hand, or none names a tool. */
export function sourcedScope(script: Script, scope: Scope, sourced: Sourced): Scope | undefined {
  const seen = new Set<string>();
  const scripts = scriptsOf(script, scope, sourced, seen, 0);
  if (![...seen].some(mayHoldUse)) return undefined;
  return scopeOf(
    {
      commands: scripts.flatMap(({ commands }) => commands),
      compounds: scripts.flatMap(({ compounds }) => compounds),
      functions: new Set(scripts.flatMap(({ functions }) => [...functions])),
    },
    undefined,
  );
}

/** What is read in, and what that reads in; a text that was there before is not read again. */
function scriptsOf({ commands }: Script, scope: Scope, sourced: Sourced, seen: Set<string>, depth: number): readonly Script[] {
  if (depth >= DEEPEST) return [];
  return commands.flatMap((command) => {
    const [path, isBehindUnknown] = pathSourced(command, scope) ?? [];
    const text = path === undefined ? undefined : sourced(path, isBehindUnknown === true);
    if (text === undefined || seen.has(text)) return [];
    seen.add(text);
    const script = readScript({ text, isShell: false, placeOf: (start, end) => ({ start, end }) });
    return [script, ...scriptsOf(script, scopeOf(script, undefined), sourced, seen, depth + 1)];
  });
}

/** `. ./common.sh`, `. "$(dirname "$0")/x"`: the path, or what stands behind the last thing in it that is not known. */
function pathSourced({ words: [first, word] }: Command, scope: Scope): readonly [path: string, isBehindUnknown: boolean] | undefined {
  return word !== undefined && /^(?:\.|source)$/.test(literalOf(first) ?? '') ? pathIn(word, scope) : undefined;
}

function pathIn(word: ShellWord, scope: Scope, isHeld = false): readonly [path: string, isBehindUnknown: boolean] | undefined {
  const literal = literalOf(word);
  if (literal !== undefined) return literal === '' || literal.startsWith('-') ? undefined : [literal, false];
  const parts = word.parts.filter((part) => part.is !== 'text' || part.text !== '');
  const [first, last] = [parts[0], parts.at(-1)];
  if (last?.is === 'text') return /^\/[^/]/.test(last.text) ? [last.text.slice(1), true] : undefined;
  const held = first?.is === 'variable' && parts.length === 1 && !isHeld ? scope.variables.get(first.name) : undefined;
  return held?.length === 1 && held[0]?.word !== undefined ? pathIn(held[0].word, scope, true) : undefined;
}
