import { argumentOf, type Field, joined } from './fields.ts';
import { isGiven, isOneOfMany } from './one-of-many.ts';
import { questionsOf } from './presence.ts';
import { note, type Site } from './reading.ts';
import { definesFunction, holdingsOf, literalOf, type Scope } from './scope.ts';
import { readScript } from './syntax/script.ts';
import type { Command, ShellText, ShellWord } from './syntax/tree.ts';
import { tellIndirect } from './tell.ts';
import { isResult, plainTools, toolOfPath, toolOfWord } from './tool-words.ts';
import { unwrap } from './unwrap.ts';
import { sightOf } from './values.ts';

/** What a function does with a word of its call, or with all from it on. */
interface Part {
  readonly does: 'runs' | 'reads' | 'asks';
  readonly index: number;
  readonly all: boolean;
  /** Of what runs: the words behind it in the body, and which words of the call they stand for. */
  readonly behind?: readonly Behind[];
}

type Origin = Pick<Part, 'index' | 'all'>;

interface Behind {
  readonly field: Field;
  readonly from: Origin | undefined;
}

/** Reads words as a command, `rebuilt` where they stand elsewhere in another order. */
export type Run = (fields: readonly Field[], way: string, rebuilt?: boolean) => void;

/** Functions may call each other for ever. */
const mostCalls = 12;

const known = new WeakMap<readonly Command[], readonly Part[]>();

/** A call of a function of the file: its words are run, read by a shell, or asked for, as its body does with `$1` and `$@`. */
export function readFunctionCall(name: string, fields: readonly Field[], through: readonly string[], site: Site, run: Run): void {
  if (through.length > mostCalls) return;
  for (const { does, index, all, behind } of partsOf(name, site.scope)) {
    const taken = fields.slice(index, all ? undefined : index + 1);
    if (taken.length === 0) continue;
    if (does === 'asks') askedFor(taken, through, site);
    else if (taken[0] !== undefined && (isGiven(taken[0]) || isToldInBody(behind, site))) continue;
    else if (does === 'runs') run(all ? taken : asInBody(fields, index, behind), name, !all && isPutTogether(behind));
    else for (const field of taken.slice(0, all ? 1 : undefined)) site.readText(all ? joinedFrom(taken) : field.code(), [...site.through, ...through, name], site);
  }
}

/** The command that `$2 $DEVICE $3` of a body makes of the words of a call; the words as they come where the body tells nothing. */
function asInBody(fields: readonly Field[], index: number, behind: readonly Behind[] = []): readonly Field[] {
  const first = fields[index] as Field;
  if (!isPutTogether(behind)) return fields.slice(index);
  const words = behind.flatMap(({ field, from }): readonly Field[] => {
    if (from === undefined) return [{ ...field, place: first.place, confidence: field.confidence === 'literal' ? 'variables resolved' : 'partly unknown' }];
    const given = fields.slice(from.index, from.all ? undefined : from.index + 1);
    return field.quoted ? given : given.flatMap(inPieces);
  });
  return [first, ...words];
}

/** `$RSH $HOST ifconfig` of a body names its tool itself: once it is told there, no call is another use of it. */
const isToldInBody = (behind: readonly Behind[] = [], { reading }: Site) =>
  behind.some(
    ({ field, from }) =>
      from === undefined && plainTools.has(toolOfWord(field.text) ?? '') && reading.uses.some(({ is, place }) => is === 'command' && place.start === field.place.start),
  );

const isPutTogether = (behind: readonly Behind[] = []) => behind.some(({ from }) => from !== undefined);

/** The fields that a word falls into where the body does not quote it. */
const inPieces = (field: Field): readonly Field[] =>
  /\s/.test(field.text) && !/[$`]/.test(field.text) ? (field.text.match(/\S+/g) ?? []).map((text) => ({ ...field, text })) : [field];

function askedFor(fields: readonly Field[], through: readonly string[], site: Site): void {
  for (const field of fields) {
    note(site.reading.asked, field, site);
    if (!isOneOfMany(field, site) && !isResult(field.written)) tellIndirect('checks presence', toolOfPath(field.text) ?? toolOfWord(field.text), field, through, site);
  }
}

function partsOf(name: string, scope: Scope): readonly Part[] {
  for (let each: Scope | undefined = scope; each !== undefined; each = each.outer) {
    const body = each.bodies.get(name);
    if (body === undefined) continue;
    const before = known.get(body);
    if (before !== undefined) return before;
    known.set(body, []);
    const parts = partsIn(body, name, each);
    known.set(body, parts);
    return parts;
  }
  return [];
}

/** Goes through the commands of a function, and counts how many words `shift` has taken. */
function partsIn(commands: readonly Command[], name: string, scope: Scope): readonly Part[] {
  const parts: Part[] = [];
  const shifted = new Map<Command, number>();
  let shifts = 0;
  for (const command of commands) {
    shifted.set(command, shifts);
    if (literalOf(command.words[0]) === 'shift') shifts += Number(literalOf(command.words[1]) ?? 1) || 1;
  }
  const body: Body = { name, scope, shifted, known: new Map() };
  const originOf = (field: Field | undefined, command: Command) => (field?.word === undefined ? undefined : origin(field.word, body, command));
  for (const command of commands) {
    if (!command.words.some(({ parts: each }) => each.some(({ is }) => is === 'variable'))) continue;
    const fields = command.words.flatMap((word) => argumentOf(word, sightOf(scope, undefined, false)));
    for (const core of fields.length === 0 ? [] : unwrap(fields)) {
      if (core.is === 'code') {
        const at = fields.find((field) => core.code.text.trimStart().startsWith(field.written.replace(/^"|"$/g, '')) && originOf(field, command) !== undefined);
        const from = originOf(at, command);
        if (from !== undefined) parts.push({ does: 'reads', ...from });
        else for (const inside of headsIn(core.code)) parts.push(...asPart('reads', origin(inside, body, command)));
      } else if (core.is === 'words') {
        const from = originOf(core.fields[0], command);
        const behind = core.fields.slice(1).map((field) => ({ field, from: originOf(field, command) }));
        if (from !== undefined) parts.push({ does: 'runs', ...from, behind });
        for (const field of questionsOf(core.fields)) {
          const asked = originOf(field, command);
          if (asked !== undefined) parts.push({ does: 'asks', ...asked });
        }
        parts.push(...handedOn(core.fields, scope, (field) => originOf(field, command)));
      }
    }
  }
  return parts.filter((part, index) => parts.findIndex((other) => other.does === part.does && other.index === part.index && other.all === part.all) === index);
}

const asPart = (does: Part['does'], from: Origin | undefined): readonly Part[] => (from === undefined ? [] : [{ does, ...from }]);

/** The words that name commands in a text for a shell, where they are variables: `ssh "$host" "date; $1 | sort"`. */
function headsIn(code: ShellText): readonly ShellWord[] {
  if (!/\$\{?[\d@*]/.test(code.text) && !/(?:^|[;&|(\n])\s*\$/.test(code.text)) return [];
  return readScript(code).commands.flatMap(({ words: [first] }) => (first === undefined || literalOf(first) !== undefined ? [] : [first]));
}

/** What another function that a body calls does with the words of the call. */
function handedOn(fields: readonly Field[], scope: Scope, originOf: (field: Field | undefined) => Origin | undefined): readonly Part[] {
  if (!definesFunction(scope, fields[0]?.text ?? '') || !fields.slice(1).some((field) => originOf(field) !== undefined)) return [];
  return partsOf(fields[0]?.text ?? '', scope).flatMap(({ does, index }): readonly Part[] => {
    const from = originOf(fields[index]);
    return from === undefined ? [] : [{ does, index: from.index, all: from.all }];
  });
}

/** A function's body, as its words are followed to those of a call. */
interface Body {
  readonly name: string;
  readonly scope: Scope;
  /** How many words `shift` has taken before a command. */
  readonly shifted: ReadonlyMap<Command, number>;
  /** What variables stand for: each is asked for by many words. */
  readonly known: Map<string, Origin | undefined>;
}

/** Which words of the call a word of the body stands for: `"$@"`, `$1`, or a variable that was given them. */
function origin(word: ShellWord, body: Body, command: Command | undefined, steps = 0): Origin | undefined {
  const parts = word.parts.filter((part) => part.is !== 'text' || part.text !== '');
  const [before, only] = [parts.at(-2), parts.at(-1)];
  const isWhole = before === undefined || (before.is === 'text' && before.text.endsWith('/'));
  if (!isWhole || only?.is !== 'variable' || steps > 3) return undefined;
  const taken = (command === undefined ? undefined : body.shifted.get(command)) ?? 0;
  if (only.name === '@' || only.name === '*') return { index: 1 + taken, all: true };
  if (/^[1-9]$/.test(only.name)) return { index: Number(only.name) + taken, all: false };
  const key = `${only.name} ${taken} ${steps}`;
  if (!body.known.has(key)) body.known.set(key, originOfVariable(only.name, body, taken, steps));
  return body.known.get(key);
}

function originOfVariable(name: string, body: Body, taken: number, steps: number): Origin | undefined {
  for (const holding of holdingsOf(body.scope, name)) {
    if (holding.frame !== body.name) continue;
    if (holding.loops && holding.elements === undefined) return { index: 1 + taken, all: true };
    for (const each of holding.word === undefined ? (holding.elements ?? []).slice(0, 1) : [holding.word]) {
      const found = origin(each, body, holding.command, steps + 1);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function joinedFrom(fields: readonly Field[]) {
  return joined(fields.map((field) => field.code()));
}
