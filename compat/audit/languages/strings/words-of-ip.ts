import type { End } from './ends.ts';
import type { Program } from './program.ts';
import { type Text, textOf, type Value } from './value.ts';

/** Words behind `route` that only ip has. */
const ONLY_OF_IP = /^(?:via|scope|table|proto|onlink|nexthop|replace|append|list|ls)$/;
/** Objects of ip that are no commands. */
const OBJECT = '(?:addr(?:ess)?|link|neigh(?:bou?r)?|rule|netns)';

/** Whether `route` is the word of ip in a call: behind it, before words that only ip has, or given to a function that gets objects of ip elsewhere. */
export function isObjectOfIp(program: Program, end: End & { is: 'passed' }): boolean {
  return standsBehindIp(program, end) || hasWordsOfIp(program, end) || getsObjects(program, end);
}

/** `run("busybox", "ip", "-4", "route", "list")`: the word of ip, whose options alone stand between. */
function standsBehindIp(program: Program, { call, position, choices }: End & { is: 'passed' }): boolean {
  const before = call.arguments.slice(0, position).map(({ value }) => textOf(program.valueOf(value, choices)));
  return /^(?:\S*\/)?ip$/.test(before.findLast((word) => !word.startsWith('-')) ?? '');
}

/** `execute('route', 'add', net, 'via', gateway)`. */
function hasWordsOfIp(program: Program, { call, position, choices }: End & { is: 'passed' }): boolean {
  const given = call.arguments.slice(position).flatMap(({ value }) => wordsOf(program.valueOf(value, choices)));
  return given.some((word) => ONLY_OF_IP.test(textOf(word)));
}

const wordsOf = (value: Value): readonly Text[] => (value.is === 'list' ? value.items.flatMap(wordsOf) : [value]);

/** `self.execute('address', 'add', ...)` beside `self.execute('route', 'add', ...)`. */
function getsObjects({ source }: Program, { call, position }: End & { is: 'passed' }): boolean {
  if (position > 0 || !/^[$\w.>:-]+$/.test(call.callee)) return false;
  const callee = call.callee.replaceAll(/[$.]/g, '\\$&');
  return new RegExp(`(?<![\\w.])${callee}[ \\t]*\\(?\\s*[\\[(]?\\s*['"\`]${OBJECT}['"\`]\\s*,`).test(source.text);
}
