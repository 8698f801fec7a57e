import { legacyPackages } from '../../../legacy/legacy-tools.ts';
import { type Fate, readCommandHeld, simple } from './command-held.ts';
import { codeOf } from './fields.ts';
import { isWithin } from './flow.ts';
import { nameOf } from './options.ts';
import { namesPackages, packagesInText } from './packages.ts';
import { pathOf } from './proc-files.ts';
import type { Reading } from './reading.ts';
import { type Holding, literalOf, type Scope } from './scope.ts';
import type { Compound, Script, ShellText, ShellWord } from './syntax/tree.ts';
import { systemAround } from './systems.ts';
import { type At, tellFile, tellIndirect, tellPackage } from './tell.ts';
import { isOfLibrary, plainTools, toolOfPath, toolOfVariable, toolOfWord } from './tool-words.ts';
import { unsetTool } from './unset-tools.ts';
import { prefixes } from './wrappers.ts';

/** What the assignments and loops of a script hold ready: paths of tools, commands, lists of tools. Asked when all commands are read. */
export function readHoldings(script: Script, scope: Scope, reading: Reading, through: readonly string[], outside: () => string | undefined): void {
  const walked = walkedBy(script, scope, reading);
  const run = withSources(reading.run.keys(), scope);
  const asked = withSources(reading.asked.keys(), scope);
  for (const [name, holdings] of scope.variables) {
    const fate: Fate = { run: run.has(name), asked: asked.has(name), walked: walked.has(name), installed: reading.installed.has(name), unset: (word) => unsetTool(word, scope) };
    for (const holding of holdings) {
      const { command } = holding;
      const at = { reading, through, notReplaceable: () => outside() ?? (command === undefined ? undefined : systemAround(command, scope)) ?? systemOfUses(name, scope, reading) };
      readHolding(name, holding, fate, at);
    }
  }
}

/** Why a variable is for another system: all that run it or ask for it are. */
function systemOfUses(name: string, scope: Scope, { run, asked }: Reading): string | undefined {
  const users = [...(run.get(name) ?? []), ...(asked.get(name) ?? [])];
  const [reason, ...others] = users.map((user) => systemAround(user, scope));
  return others.includes(undefined) ? undefined : reason;
}

/** Whether a loop's body runs its variable or asks for it. */
function goesThrough(loop: Compound, name: string, { run, asked }: Reading): boolean {
  return [...(run.get(name) ?? []), ...(asked.get(name) ?? [])].some(({ context }) => isWithin(context, loop));
}

/** The variables through whose words such a loop goes, also where another variable stands between. */
function walkedBy({ compounds }: Script, scope: Scope, reading: Reading): ReadonlySet<string> {
  const walked = new Set<string>();
  for (const loop of compounds) if (loop.list !== undefined && goesThrough(loop, loop.variable ?? '', reading)) for (const word of loop.list) addNames(word, walked);
  for (const name of walked)
    for (const { word, elements = [] } of scope.variables.get(name) ?? []) for (const each of word === undefined ? elements : [word]) addNames(each, walked);
  return walked;
}

/** The variables, and those that they are given the value of: `cmd=$IFCONFIG`. */
function withSources(names: Iterable<string>, scope: Scope): ReadonlySet<string> {
  const all = new Set(names);
  for (const name of all)
    for (const { word, loops } of scope.variables.get(name) ?? [])
      if (word !== undefined && !loops && word.parts.filter((part) => part.is !== 'text' || part.text !== '').length === 1) addNames(word, all);
  return all;
}

function addNames({ parts }: ShellWord, names: Set<string>): void {
  for (const part of parts) if (part.is === 'variable') names.add(part.name);
}

function readHolding(name: string, holding: Holding, fate: Fate, at: At): void {
  const { word, elements, loop } = holding;
  if (loop !== undefined) {
    if (fate.installed) for (const each of elements ?? []) tellInstalled(each, name, at);
    if (goesThrough(loop, name, at.reading)) tellList(elements ?? [], at);
    for (const each of elements ?? []) tellLoopedFile(each, at);
  } else if (word !== undefined) {
    readValue(name, word, fate, at);
    tellArm(name, word, holding, at);
  } else if (elements !== undefined) readArray(name, elements, fate, at);
}

/** `for f in /proc/net/vlan/*`. */
function tellLoopedFile(word: ShellWord, at: At): void {
  const code = ownText(word);
  const path = pathOf(code.text);
  if (path !== undefined) tellFile(path, simple(code, 0, code.text.length), [], at);
}

/** `CMD=(ifconfig eth0)`, `TOOLS=(ip ifconfig)`. */
function readArray(name: string, elements: readonly ShellWord[], fate: Fate, at: At): void {
  if (fate.installed) for (const each of elements) tellInstalled(each, name, at);
  else if (namesPackages(name, elements.map(ownText))) tellNeeded(name, elements.map(ownText), fate, at);
  else if (fate.walked || fate.asked || isListName(name)) tellList(elements, at);
  else {
    const first = elements.find((each) => !isBeforeCommand(literalOf(each) ?? ''));
    if (first !== undefined && (fate.run || toolOfPath(ownText(first).text) !== undefined)) readValue(name, first, fate, at);
  }
}

/** `sudo -n` of `CMD=(sudo -n ifconfig)`. */
const isBeforeCommand = (word: string) => word.startsWith('-') || prefixes.has(nameOf(word));

/** `ifconfig) IFCONFIG_PATH=$found ;;`: told at the pattern. */
function tellArm(name: string, word: ShellWord, { command }: Holding, at: At): void {
  const arm = command?.context;
  const tool = toolOfVariable(name);
  if (arm?.is !== 'section' || arm.what !== 'arm' || tool === undefined) return;
  const [first, more] = word.parts.filter((part) => part.is !== 'text' || part.text !== '');
  const pattern = arm.patterns.find((each) => literalOf(each) === tool);
  if (pattern === undefined || first?.is !== 'variable' || more !== undefined) return;
  tellIndirect('holds the path', tool, { place: pattern.source.placeOf(pattern.start, pattern.end), confidence: 'partly unknown' }, [], at);
}

const common =
  /^(?:ip|ss|bridge|awk|sed|grep|egrep|cat|cut|head|tail|tr|sort|ps|ls|rm|mv|cp|mkdir|echo|test|find|which|mount|umount|modprobe|iptables|ethtool|ping|curl|wget|tar|dig|nslookup|iw|systemctl|sudo|bash|sh|perl|python3?|jq|id|uname|date|touch|chmod|basename|dirname|expr|tcpdump|ssh|nc)$/;

/** Each tool among the words of a list; the names that mean something else as well, where other commands stand beside them. */
function tellList(words: readonly ShellWord[], at: At): void {
  tellWords(words.slice(0, 2000).map(ownText), at, () => true);
}

function tellWords(codes: readonly ShellText[], at: At, counts: (word: string) => boolean): void {
  const names = codes.flatMap((code) => [...code.text.matchAll(/[^\s,;:|=[\]]+/g)].map((found) => ({ code, text: found[0], start: found.index })));
  const amongCommands = names.some(({ text }) => common.test(nameOf(text)) || plainTools.has(nameOf(text)));
  for (const { code, text, start } of names) {
    const tool =
      (isOfLibrary(text.replace(/[^/]*$/, '')) ? undefined : toolOfPath(text)) ??
      (text.includes('/') ? undefined : toolOfWord(text)) ??
      (legacyPackages.has(text) ? text : undefined);
    if (tool !== undefined && counts(text) && (amongCommands || text !== tool)) tellIndirect('lists the tool', tool, simple(code, start, start + text.length), [], at);
  }
}

/** Packages in a list that is installed somewhere. */
function tellInstalled(word: ShellWord, name: string, at: At): void {
  const code = ownText(word);
  const by = at.reading.installed.get(name)?.[0]?.words[0];
  const manager = by === undefined ? '' : nameOf(literalOf(by) ?? '');
  for (const { name: found, start } of packagesInText(code.text)) tellPackage(found, manager, simple(code, start, start + found.length), [], at);
}

/** Packages in a list whose name says what it is; tools among them as in other lists. */
function tellNeeded(name: string, codes: readonly ShellText[], fate: Fate, at: At): void {
  for (const code of codes) for (const { name: found, start } of packagesInText(code.text)) tellPackage(found, name, simple(code, start, start + found.length), [], at);
  if (fate.walked || fate.asked || isListName(name)) tellWords(codes, at, (word) => !legacyPackages.has(word));
}

/** The text of a value; of `${IFCONFIG:-/sbin/ifconfig}`, the default. What commands print is none of it. */
function ownText({ source, parts }: ShellWord): ShellText {
  const [only, more] = parts.filter((part) => part.is !== 'text' || part.text !== '');
  const isDefault = only?.is === 'variable' && more === undefined && /[-=]$/.test(only.operator ?? '');
  return codeOf(
    source,
    (isDefault ? (only.argument ?? []) : parts).filter(({ is }) => is !== 'commands'),
  );
}

/** Names of lists of commands that another file goes through. */
const listName =
  /(?:^|_)(?:needs?|required?|requires|requirements|depends|dependencies|deps)(?:_(?:cmds?|commands?|tools?|progs?|programs?|bins?|binaries|utils))?$|(?:^|_)(?:cmds|commands|tools|programs|progs|binaries|utils|utilities)$/i;
/** `requiredTools`. */
const inCamels = /[a-zA-Z](?:Tools|Commands|Cmds|Programs|Deps|Dependencies|Binaries|Utils)$/;
const isListName = (name: string) => listName.test(name) || inCamels.test(name);
const plainList = /^\s*[\w./+-]+(?:[\s,]+[\w./+-]+)*\s*$/;

function readValue(name: string, word: ShellWord, fate: Fate, at: At): void {
  const code = ownText(word);
  if (code.text.length > 2000) {
    // Only lists of packages are as long, in scripts that build a system.
    if (code.text.length < 20_000 && (fate.installed || namesPackages(name, [code]))) tellNeeded(name, [code], fate, at);
    return;
  }
  const path = pathOf(code.text);
  if (path !== undefined) tellIndirect('holds the path', path, simple(code, 0, code.text.length), [], at);
  else if (fate.installed) tellInstalled(word, name, at);
  else if (namesPackages(name, [code])) tellNeeded(name, [code], fate, at);
  else if (fate.walked || (fate.asked && /\s/.test(code.text.trim())) || (isListName(name) && plainList.test(code.text))) tellList([word], at);
  else if (word.parts.find((part) => part.is !== 'text' || part.text !== '')?.is !== 'commands') readCommandHeld(name, code, fate, at);
}
