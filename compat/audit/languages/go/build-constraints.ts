import type { Source } from '../language.ts';

/** Tags that never hold on Linux. */
const OTHER = /^(?:aix|android|darwin|dragonfly|freebsd|hurd|illumos|ios|js|nacl|netbsd|openbsd|plan9|solaris|wasip1|wasm|windows|zos)$/;

/** Why a file of Go must not be rewritten: its build constraints never hold on Linux. Other tags may hold or not. */
export function systemOfFile({ text }: Source): string | undefined {
  const head = text.slice(0, 8000).split(/^package\s/m)[0] ?? '';
  const constraint = /^\/\/go:build[ \t]+(.+)$/m.exec(head)?.[1];
  const old = constraint === undefined ? [...head.matchAll(/^\/\/[ \t]*\+build[ \t]+(.+)$/gm)].map(([, line = '']) => line.trim()) : [];
  const lines = constraint === undefined ? old.map(asExpression) : [constraint];
  const never = lines.find((line) => disjunction(line.match(/&&|\|\||[!()]|[\w.]+/g) ?? []) === false);
  return never === undefined ? undefined : `the file is built on other systems only: ${never.trim().slice(0, 60)}`;
}

/** `a,!b c` of the older form as `(a && !b) || c`. */
function asExpression(line: string): string {
  return line
    .split(/\s+/)
    .map((part) => part.split(',').join(' && '))
    .map((part) => `(${part})`)
    .join(' || ');
}

/** Whether it holds on Linux; undefined where that depends on other tags. */
function disjunction(tokens: string[]): boolean | undefined {
  let value = conjunction(tokens);
  while (tokens[0] === '||') {
    tokens.shift();
    const next = conjunction(tokens);
    value = value === true || next === true ? true : value === undefined || next === undefined ? undefined : false;
  }
  return value;
}

function conjunction(tokens: string[]): boolean | undefined {
  let value = tag(tokens);
  while (tokens[0] === '&&') {
    tokens.shift();
    const next = tag(tokens);
    value = value === false || next === false ? false : value === undefined || next === undefined ? undefined : true;
  }
  return value;
}

function tag(tokens: string[]): boolean | undefined {
  const token = tokens.shift();
  if (token === '!') {
    const value = tag(tokens);
    return value === undefined ? undefined : !value;
  }
  if (token === '(') {
    const value = disjunction(tokens);
    if (tokens[0] === ')') tokens.shift();
    return value;
  }
  if (token === undefined) return undefined;
  if (token === 'linux' || token === 'unix') return true;
  return OTHER.test(token) ? false : undefined;
}
