import { toolOf } from '../../../legacy/legacy-tools.ts';
import type { Use } from '../../use.ts';
import type { Embedded } from '../language.ts';
import { readCommandWords, readShell } from '../shell/index.ts';
import { embeddedText, wordsToRun } from '../strings/embedded-value.ts';
import { type List, textOf, type Value } from '../strings/value.ts';
import type { Functions } from './functions.ts';
import { goesIntoPipe } from './goes-into-pipe.ts';
import { isLineForShell, maySpeakToShell } from './lines-for-shell.ts';
import { localRunners } from './local-runners.ts';
import { looksForAfter } from './looks-for.ts';
import { isDeclared, isRegistered } from './no-calls.ts';
import { isHeldBefore, isWithin, placeOf } from './places-of-calls.ts';
import { onlySpeaks, type Runner, runnerNamed, soundsLikeRunner } from './runners.ts';
import { type Call, callAt, closeOf, partsOf, type Stream, textAt } from './stream.ts';
import type { Unit } from './unit.ts';
import { namesTool, unknownAt } from './unknowns.ts';
import type { Values } from './values.ts';

/** The commands that a program runs. */
export function commandsOf(unit: Unit, functions: Functions, values: Values): Use[] {
  const found = new Map<string, Use>();
  const done = new Set<string>();
  const runners = localRunners(unit, functions);
  const streams = [unit.program, ...[...unit.macros.values()].flat().map(({ body }) => body)];
  // A text that is run in several places is one use, and stays where all of them are on branches for other systems.
  const add = (uses: readonly Use[], looksFor: readonly string[] | undefined) => {
    for (const use of uses) {
      const key = `${use.place.start} ${use.is === 'command' ? use.tool : use.is}`;
      const seen = found.get(key);
      if (seen !== undefined && (seen.notReplaceable === undefined || use.notReplaceable !== undefined)) continue;
      const there = { ...use, ...reason(unit, use.place.start) };
      found.set(
        key,
        there.is === 'command' && looksFor !== undefined ? { ...there, output: { ...there.output, captured: true, looksFor: [...there.output.looksFor, ...looksFor] } } : there,
      );
    }
  };
  for (const stream of streams) {
    for (let open = 0; open < stream.tokens.length; open++) {
      const call = callAt(stream, open);
      if (call === undefined) continue;
      const start = stream.tokens[call.at]?.start ?? 0;
      if (unit.branches.isDead(start)) continue;
      const sure = runnerNamed(call.name) ?? runners.get(call.name) ?? (isChild(unit, stream, call) ? { takes: 'shell', at: 0 } : undefined);
      if (
        sure === undefined &&
        (onlySpeaks(call.name) || isDeclared(stream, call) || isRegistered(stream, call) || !(soundsLikeRunner(call.name) || startsProcess(unit, stream, call)))
      )
        continue;
      const runner = sure ?? { takes: 'shell', at: 0 };
      const about = { through: [call.name], ...reason(unit, start) };
      for (const command of commandsIn(stream, call, runner, sure !== undefined, values)) {
        const key = `${keyOf(command)} ${about.notReplaceable} ${runner.captures} ${isHeldBefore(command, stream, call) ? start : ''}`;
        if (done.has(key)) continue;
        done.add(key);
        // `argv_printf(&argv, ...); execve_check(&argv)`: the call that puts the words together was taken for the one that runs them.
        const isKnown = (use: Use) => use.is === 'command' && found.get(`${use.place.start} ${use.tool}`)?.is === 'command' && !isWithin(use.place, stream, call);
        const uses = usesOf(command, unit.text, about).flatMap((use) => (isKnown(use) ? [] : keptAndRun(use, unit, stream, call)));
        add(uses, (runner.captures && !writes(stream, call)) || goesIntoPipe(stream, call, functions) ? looksForAfter(stream, call, functions, values) : undefined);
      }
    }
  }
  return [...found.values()];
}

/** A command line that is put together before: it is held there, and runs in the call. */
function keptAndRun(use: Use, unit: Unit, stream: Stream, call: Call): readonly Use[] {
  if (use.is !== 'command' || isWithin(use.place, stream, call)) return [use];
  const [word] = use.words;
  const { place, confidence, through } = use;
  const run = {
    ...use,
    ...reason(unit, place.start),
    place: placeOf(stream, call),
    confidence: confidence === 'literal' ? 'variables resolved' : confidence,
    isShell: false,
  } as const;
  return [{ is: 'indirect', role: 'holds the path', tool: use.tool, place: word?.place ?? place, confidence, through }, run];
}

/** The same command in the same place. */
function keyOf(command: Value): string {
  const first = command.is === 'list' ? command.items[0] : command;
  return `${first?.is === 'text' ? first.pieces[0]?.start : ''} ${textOf(command)}`;
}

/** popen(..., "w"): what is written goes to the command, what it prints to where the program prints. */
function writes(stream: Stream, { open }: Call): boolean {
  return /^"w/.test(textAt(stream, closeOf(stream, open) - 1));
}

/** `QProcess p; p.start("...")`. */
function startsProcess({ text }: Unit, stream: Stream, { name, at }: Call): boolean {
  return /^(start|startDetached|setProgram)$/.test(name) && ['.', '->', '::'].includes(textAt(stream, at - 1)) && text.includes('QProcess');
}

/** `boost::process::child c("...")`: what is declared is a process. */
function isChild({ text }: Unit, stream: Stream, { at }: Call): boolean {
  return textAt(stream, at - 1) === 'child' && textAt(stream, at - 2) === '::' && text.includes('process');
}

type About = Pick<Embedded, 'through' | 'notReplaceable'>;

/** Why what stands at an offset must not be rewritten, as a part of a use. */
export function reason(unit: Unit, offset: number): { notReplaceable?: string } {
  const why = unit.branches.reasonAt(offset);
  return why === undefined ? {} : { notReplaceable: why };
}

/** The uses in a command: a list of words, or text for a shell. */
export function usesOf(command: Value, text: string, about: About): readonly Use[] {
  if (!maySpeakToShell(textOf(command))) return [];
  return command.is === 'list' ? readCommandWords(wordsToRun(command, text), about) : readShell(unbracketed(embeddedText(command, about)));
}

/** `[[route add default gw %gateway%]]`: a template's optional part is there mostly. */
function unbracketed(embedded: Embedded): Embedded {
  return /%\w+%/.test(embedded.text) ? { ...embedded, text: embedded.text.replace(/\[\[|\]\]/g, '  ') } : embedded;
}

/** The commands that a call runs. */
function commandsIn(stream: Stream, call: Call, runner: Runner, isSure: boolean, values: Values): readonly Value[] {
  const parts = partsOf(stream, call.open);
  const close = closeOf(stream, call.open);
  const value = (nth: number): readonly Value[] => {
    const range = parts[nth];
    return range === undefined ? [] : values.of(stream, range.from, range.to);
  };
  if (runner.takes === 'path') return words(parts.slice(runner.at), stream, values, true);
  if (runner.takes === 'words') return words(parts.slice(runner.at), stream, values, false);
  if (runner.takes === 'vector') {
    const programs = value(runner.at);
    const lists = value(runner.vector ?? runner.at + 1).flatMap((list) => (list.is === 'list' ? [withoutEnd(list, runner.vector === runner.at ? undefined : programs[0])] : []));
    return lists.length > 0 || runner.vector === runner.at ? lists : programs.map((program) => ofUnknownWords(program, stream, parts[runner.vector ?? runner.at + 1]));
  }
  const at = isSure ? runner.at : parts.findIndex((_, nth) => value(nth).some((each) => maySpeakToShell(textOf(each))));
  const range = parts[at];
  if (range === undefined) return [];
  const isWord = value(at).every((each) => !/[\s%]/.test(textOf(each).trim()));
  if (!isSure && isWord && endsWithNull(stream, parts)) return words(parts.slice(at), stream, values, false);
  const isElement = textAt(stream, range.to - 1) === ']';
  const plain = values.of(stream, range.from, range.to).flatMap((each): readonly Value[] => (each.is === 'list' && isElement ? each.items : [each]));
  const hasHoles = runner.isPlain !== true && parts.length > at + 1 && plain.some((each) => each.is === 'text' && textOf(each).includes('%'));
  return (hasHoles ? values.formatted(stream, range.from, close) : plain).flatMap((each): readonly Value[] => {
    if (each.is === 'list') return [withoutEnd(isSure ? each : behindProgram(each, at > 0 ? value(at - 1) : []), undefined)];
    const next = parts[at + 1];
    const list = !isSure && next !== undefined && !/\s/.test(textOf(each).trim()) ? values.of(stream, next.from, next.to)[0] : undefined;
    if (list?.is === 'list') return [withoutEnd({ ...list, items: [each, ...list.items] }, undefined)];
    if (list !== undefined && next !== undefined && /^(?:\w*_)?(?:arg|param|word|option)s?$/i.test(textAt(stream, next.to - 1))) return [ofUnknownWords(each, stream, next)];
    return isSure || isLineForShell(textOf(each)) ? [each] : [];
  });
}

/** `start("sh", QStringList() << "-c" << ...)`: the program stands before its words. */
function behindProgram(words: List, before: readonly Value[]): List {
  const [program] = before;
  return program?.is === 'text' && /^(?:\/\S*\/)?(?:sh|bash|sudo|env|pkexec|nice|xterm)$/.test(textOf(program)) ? { ...words, items: [program, ...words.items] } : words;
}

/** `execvp("slattach", words)`: the program is known, its words come from elsewhere. */
function ofUnknownWords(program: Value, stream: Stream, words: { from: number; to: number } | undefined): List {
  return { is: 'list', items: words === undefined ? [program] : [program, unknownAt(stream, words.from, words.to)], start: 0, end: 0 };
}

/** Arguments that are words, up to the null pointer that ends them; a program's own path stands for its argv[0]. */
function words(parts: readonly { from: number; to: number }[], stream: Stream, values: Values, isPath: boolean): List[] {
  const ends = parts.findIndex(({ from, to }, index) => index > 0 && isNull(stream, from, to));
  const given = ends < 0 ? parts : parts.slice(0, ends);
  const items = given.slice(0, 2).map(({ from, to }) => values.of(stream, from, to));
  const rest = given.slice(isPath ? 2 : 1).map(({ from, to }) => values.one(stream, from, to));
  const name = items[1]?.[0];
  const programs = (items[0] ?? []).map((program) =>
    isPath && name !== undefined && toolOf(textOf(program)) === undefined && toolOf(textOf(name)) !== undefined ? name : program,
  );
  return programs.map((program) => ({ is: 'list', items: [program, ...rest], start: 0, end: 0 }));
}

/** Whether an argument is the null pointer, as it is or cast: what ends the words of execl(3). */
export function isNull(stream: Stream, from: number, to: number): boolean {
  const last = stream.tokens[to - 1];
  return last !== undefined && /^(NULL|nullptr|0|0L|nil|Q_NULLPTR)$/.test(last.text) && (to - from === 1 || textAt(stream, to - 2) === ')');
}

function endsWithNull(stream: Stream, parts: readonly { from: number; to: number }[]): boolean {
  const last = parts.at(-1);
  return parts.length > 1 && last !== undefined && isNull(stream, last.from, last.to);
}

/** Without the null pointer at its end; with the program's path where argv[0] is another word for it. */
function withoutEnd(list: List, program: Value | undefined): List {
  const end = list.items.findIndex((item) => /^\$\{(NULL|nullptr|_0|_0L|value)\}$/.test(textOf(item)));
  const items = end < 0 ? list.items : list.items.slice(0, end);
  const isTool = items[0] !== undefined && namesTool.test(textOf(items[0]));
  return program === undefined || isTool || !namesTool.test(textOf(program)) ? { ...list, items } : { ...list, items: [program, ...items.slice(1)] };
}
