import type { End } from './ends.ts';
import type { Program } from './program.ts';
import { holds } from './tree.ts';
import { type Text, textOf, type Value } from './value.ts';

/** Words behind `route` that only ip has. */
const ONLY_OF_IP = /^(?:via|scope|table|proto|onlink|nexthop|replace|append|list|ls)$/;
/** Objects of ip that are no commands. */
const OBJECT = '(?:addr(?:ess)?|link|neigh(?:bou?r)?|rule|netns)';

/** A call, and where among its arguments the word stands. */
type Given = Pick<End & { is: 'passed' }, 'call' | 'position' | 'choices'>;

/** Whether `route` is the word of ip in a call: behind it, before words that only ip has, or given to a function that gets objects of ip elsewhere. */
export function isObjectOfIp(program: Program, end: End & { is: 'passed' }): boolean {
  return [end, ...callsOnTheWay(program, end)].some((given) => standsBehindIp(program, given) || hasWordsOfIp(program, given) || getsObjects(program, given));
}

/** `words := []string{"route", "add"}`, where `run("ip", words...)` gets them. */
export function isKeptForIp(program: Program, end: End): boolean {
  if (end.is !== 'kept') return false;
  return program.names.occurrences(end.target).some(({ node }) =>
    node
      .ancestors()
      .slice(0, 3)
      .some((around) => {
        const call = program.dialect.expression(around);
        const position = call.is === 'call' ? call.arguments.findIndex(({ value }) => holds(value, node)) : -1;
        return call.is === 'call' && position > 0 && standsBehindIp(program, { call, position, choices: end.choices });
      }),
  );
}

/** The calls that gave the word to the functions that it went through. */
function callsOnTheWay({ dialect }: Program, { choices }: Given): readonly Given[] {
  return [...choices.values()].flatMap(({ value }): readonly Given[] => {
    for (const around of value.ancestors().slice(0, 2)) {
      const call = dialect.expression(around);
      const position = call.is === 'call' ? call.arguments.findIndex((argument) => argument.value.id() === value.id()) : -1;
      if (call.is === 'call' && position >= 0) return [{ call, position, choices }];
    }
    return [];
  });
}

/** `run("busybox", "ip", "-4", "route", "list")`: the word of ip, whose options alone stand between. */
function standsBehindIp(program: Program, { call, position, choices }: Given): boolean {
  const before = call.arguments.slice(0, position).map(({ value }) => textOf(program.valueOf(value, choices)));
  return /^(?:\S*\/)?ip$/.test(before.findLast((word) => !word.startsWith('-')) ?? '');
}

/** `execute('route', 'add', net, 'via', gateway)`. */
function hasWordsOfIp(program: Program, { call, position, choices }: Given): boolean {
  const given = call.arguments.slice(position).flatMap(({ value }) => wordsOf(program.valueOf(value, choices)));
  return given.some((word) => ONLY_OF_IP.test(textOf(word)));
}

const wordsOf = (value: Value): readonly Text[] => (value.is === 'list' ? value.items.flatMap(wordsOf) : [value]);

/** `self.execute('address', 'add', ...)` beside `self.execute('route', 'add', ...)`. */
function getsObjects({ source }: Program, { call, position }: Given): boolean {
  if (position > 0 || !/^[$\w.>:-]+$/.test(call.callee)) return false;
  const callee = call.callee.replaceAll(/[$.]/g, '\\$&');
  return new RegExp(`(?<![\\w.])${callee}[ \\t]*\\(?\\s*[\\[(]?\\s*['"\`]${OBJECT}['"\`]\\s*,`).test(source.text);
}
