import type { CommandUse, Output, Word } from '../../use.ts';
import { aliasesOf, inPlaceOf } from './aliases.ts';
import { type Core, codeFrom } from './core.ts';
import { byName, linesOf, mostTools } from './field-lists.ts';
import { alternativesOf, type Field } from './fields.ts';
import { isIdle } from './idle.ts';
import { readHandedUp, readInput, readScriptFiles } from './input.ts';
import { readKeptScripts } from './kept-scripts.ts';
import { nameOf } from './options.ts';
import { outputOf } from './output.ts';
import { readPackageFile, readPackageFunction } from './package-lists.ts';
import { readRedirected } from './proc-files.ts';
import { readWrittenPrograms } from './programs.ts';
import { note, type Site } from './reading.ts';
import { readRest } from './rest.ts';
import { definesFunction } from './scope.ts';
import { tellIndirect } from './tell.ts';
import { plainTools, toolOfVariable, toolOfWord } from './tool-words.ts';
import { unsetTool } from './unset-tools.ts';
import { unwrap } from './unwrap.ts';
import { sightOf } from './values.ts';
import { prefixes, remotes, shells } from './wrappers.ts';

/** The uses of one simple command. */
export function readCommand(site: Site): void {
  if (!isIdle(site.command, site.reading)) for (const fields of linesOf(site)) for (const core of unwrap(fields)) readCore(core, site);
  readRedirected(site.command, site, site);
  readScriptFiles(site);
  readKeptScripts(site);
  readWrittenPrograms(site);
  readHandedUp(site);
  readPackageFile(site);
  readPackageFunction(site);
}

/** Reads what is run behind the commands that only run another. */
export function readCore(core: Core, site: Site): void {
  if (core.is === 'code') site.readText(core.code, [...site.through, ...core.through], site);
  else if (core.is === 'input') readInput(core.through, site);
  else readWords(core.fields, core.through, core.rebuilt, site);
}

/** What is longer names no command. */
const longestName = 300;

/** `route(3);`: a statement of another language. */
const isCalled = ({ word }: Field) => word?.source.text[word.end] === '(';

/** A command without its wrappers: a tool, or what else may hold a use. */
function readWords(fields: readonly Field[], through: readonly string[], rebuilt: boolean, site: Site): void {
  const [first] = fields;
  if (first === undefined || first.text.length > longestName || isCalled(first)) return;
  note(site.reading.run, first, site);
  const tool = toolOfWord(first.text);
  if (tool !== undefined) {
    if (first.text !== tool || !definesFunction(site.scope, tool) || !isSameShell(through, site)) report(tool, fields, through, rebuilt, site);
    return;
  }
  const unset = isHandedOver(first) ? unsetTool(first.text, site.scope) : undefined;
  if (unset !== undefined && (plainTools.has(unset) || fields.length > 1)) {
    report(unset, fields, through, rebuilt, site);
    return;
  }
  if (through.length > 0 && readHandedOn(first, fields, through, rebuilt, site)) return;
  if (first.confidence === 'partly unknown' && first.variable !== undefined && readUnknown(first, fields, through, rebuilt, site)) return;
  if (first.variable === undefined && !through.includes(first.text))
    for (const value of aliasesOf(site.scope, first.text))
      for (const core of unwrap([...inPlaceOf(first, value), ...fields.slice(1)], [...through, first.text], rebuilt)) readCore(core, site);
  readRest(fields, through, site, (rest, way, isRebuilt = rebuilt) => {
    for (const core of unwrap(rest, [...through, way], isRebuilt)) readCore(core, site);
  });
}

/** `$CMD`, where its value begins with another variable: `$IFCONFIG eth0 up`. */
const isHandedOver = ({ text, written }: Field) => text.startsWith('$') && text !== written;

/** `run $CMD`, where the variable has several values: each begins with another command. */
function readHandedOn(first: Field, fields: readonly Field[], through: readonly string[], rebuilt: boolean, site: Site): boolean {
  if (first.word === undefined || first.text !== first.written || !/^"?\$\{?\w+\}?"?$/.test(first.text)) return false;
  const lines = alternativesOf(first.word, { ...sightOf(site.scope, site.frame, false), at: site.root });
  const heads = byName(lines.map((line) => ({ fields: line })))
    .map((line) => line.fields[0])
    .filter((field) => field !== undefined && field.text !== first.text);
  if (heads.length > mostTools) return false;
  const known = heads.filter((field): field is Field => field !== undefined && (toolOfWord(field.text) ?? unsetTool(field.text, site.scope)) !== undefined);
  for (const head of known) readWords([{ ...head, confidence: 'partly unknown' }, ...fields.slice(1)], through, rebuilt, site);
  return known.length > 0;
}

const sameShell: ReadonlySet<string> = new Set(['eval', 'trap', 'time', 'alias']);

/** Whether the shell that runs a command knows the functions of the file. */
const isSameShell = (through: readonly string[], { through: before, reading, scope }: Site) =>
  [...before.slice(reading.base.through.length), ...through].every((way) => sameShell.has(way) || way.startsWith('$') || definesFunction(scope, way));

const actsAsPrefix =
  /(?:^|_)(?:sudo|su|root|as_?root|run|runas|dry_?run|exec|execute|prefix|wrapper|nohup|do|doit|cmd_?prefix|pre|chroot|netns|ns|nsenter|time|nice|ssh|remote)(?:_|$)|_(?:ns|exec|cmd)$/i;

const asksByName = /(?:^|_)(?:test|check|which|have|has|need|require)(?:_|$)/i;

const speaks = /echo|grep|sed|cat|man|edit|log|print|check|have|need|test|kill|pid/i;

/** A command whose variable has no known value: its name may tell. */
function readUnknown(first: Field, fields: readonly Field[], through: readonly string[], rebuilt: boolean, site: Site): boolean {
  const variable = first.variable as string;
  const named = toolOfVariable(variable);
  const isAll = /^"?\$\{?\w+\}?"?$/.test(first.written);
  if (named !== undefined && isAll && (plainTools.has(named) || fields.length > 1)) {
    report(named, fields, through, rebuilt, site);
    return true;
  }
  if (!isAll) return false;
  const known = variable.toLowerCase().replace(/_?(?:cmd|bin|prog|command)$/, '');
  const way = [...through, `$${variable}`];
  const next = fields[1];
  const isLine = next?.quoted === true && fields.length === 2 && /\s/.test(next.text);
  if (isLine && (remotes.has(known) || (actsAsPrefix.test(variable) && !speaks.test(variable)))) {
    for (const core of codeFrom(fields, 1, way)) readCore(core, site);
    return true;
  }
  if (prefixes.has(known) || shells.has(known) || remotes.has(known) || ['ip', 'find', 'su'].includes(known)) {
    for (const core of unwrap([{ ...first, text: known }, ...fields.slice(1)], through)) if (core.is !== 'words' || core.fields.length < fields.length) readCore(core, site);
    return true;
  }
  const asksForIt = asksByName.test(variable) && fields.length === 2;
  const tool = unsetTool(next?.text ?? '', site.scope) ?? nameOf(next?.text ?? '');
  if (!asksForIt && !actsAsPrefix.test(variable) && !plainTools.has(tool)) return false;
  if (next !== undefined && asksByName.test(variable)) {
    tellIndirect('checks presence', toolOfWord(next.text), next, way, site);
    return true;
  }
  if (speaks.test(variable)) return false;
  for (const core of unwrap(fields.slice(1), way)) readCore(core, site);
  return true;
}

const worst = (words: readonly Word[]) =>
  words.some(({ confidence }) => confidence === 'partly unknown')
    ? 'partly unknown'
    : words.some(({ confidence }) => confidence === 'variables resolved')
      ? 'variables resolved'
      : 'literal';

/** Tells a command of `legacyTools`. */
function report(tool: string, fields: readonly Field[], through: readonly string[], rebuilt: boolean, site: Site): void {
  const [first, last] = [fields[0] as Field, fields.at(-1) as Field];
  const { command, reading } = site;
  const way = [...site.through, ...through, ...(first.variable === undefined ? [] : [`$${first.variable}`])];
  const reason = site.notReplaceable();
  reading.uses.push({
    ...useOf(tool, fields, way, outputOf(site)),
    place: { start: first.place.start, end: Math.max(first.place.end, last.place.end) },
    isShell: command.source.isShell && !rebuilt,
    ...(reason === undefined ? {} : { notReplaceable: reason }),
  });
}

function useOf(tool: string, fields: readonly Field[], through: readonly string[], output: Output): CommandUse {
  const words = fields.map(({ text, written, confidence, place }): Word => ({ text, written, confidence, place }));
  return {
    is: 'command',
    tool,
    words,
    output,
    isShell: false,
    place: { start: words[0]?.place.start ?? 0, end: words.at(-1)?.place.end ?? 0 },
    confidence: worst(words),
    through,
  };
}
