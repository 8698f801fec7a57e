import { alternativesOf, type Field } from './fields.ts';
import { type Run, readFunctionCall } from './functions.ts';
import { readTable } from './input.ts';
import { isOneOfMany } from './one-of-many.ts';
import { nameOf } from './options.ts';
import { readPackageInput } from './package-lists.ts';
import { readPackageOptions } from './package-options.ts';
import { readPackages } from './packages.ts';
import { asksFor, questionsOf } from './presence.ts';
import { readFiles } from './proc-files.ts';
import { readProgram } from './programs.ts';
import { note, type Site } from './reading.ts';
import { definesFunction } from './scope.ts';
import { tellIndirect } from './tell.ts';
import { plainTools, toolOfPath, toolOfWord } from './tool-words.ts';
import { unsetTool } from './unset-tools.ts';
import { unwrap } from './unwrap.ts';
import { sightOf } from './values.ts';
import { prefixes, shells } from './wrappers.ts';

/** What a command that is no legacy tool itself may hold: questions, packages, files, programs of awk, calls of functions that run their words. */
export function readRest(fields: readonly Field[], through: readonly string[], site: Site, run: Run): void {
  const name = nameOf((fields[0] as Field).text);
  for (const field of questionsOf(fields)) note(site.reading.asked, field, site);
  for (const { field, tool } of asksFor(fields, site.scope)) if (!isOneOfMany(field, site)) tellIndirect('checks presence', tool, field, through, site);
  if (readPackages(name, fields, through, site)) readPackageInput(name, through, site);
  readPackageOptions(name, fields, through, site);
  readFiles(name, fields, through, site);
  readProgram(name, fields, through, site);
  if (name === 'crontab') readTable(through, site);
  if (definesFunction(site.scope, name)) readFunctionCall(name, fields, through, site, run);
  else readUnknownCall(name, fields, through, site, run);
}

const checks =
  /^(?:.*_)?(?:check|need|needs|require|requires|have|has|exists?|assert|depends?|is_?(?:installed|command|cmd|available|present|executable)|installed|verify|find)(?:_.*)?$|(?:check|need|require|have|has)(?:cmd|command|prog|program|bin|binary|tool|exe|util)s?$/i;
/** `mywhich`, as libraries define it. */
const asksLikeWhich = /^(?:my|our|do|safe|q|_+)_?which$/;
/** Names that say no more than that they run something. */
const shortRunners = /^(?:qt|re|rb|try|must|exe|run|doit)$/;
const runs =
  /^(?:do|with|without)_|(?:^|[_-])(?:run|exec|execute|try|retry|must|invoke|sudo|asroot|remote|silent|silently|quiet|quietly|ignore|verbosely|log_?must|cmd|do_?cmd|runcmd|netns|innetns|in_?ns)(?:[_-]|$)|exec$/i;
const copies: ReadonlySet<string> = new Set(['copy_exec', 'dracut_install', 'inst', 'inst_multiple', 'inst_binary', 'inst_simple', 'add_binary', 'manual_add_binary']);

/** A function of another file: its name tells whether it asks for its words, or runs them. */
function readUnknownCall(name: string, fields: readonly Field[], through: readonly string[], site: Site, run: Run): void {
  const words = fields.slice(1);
  if (copies.has(name)) {
    for (const field of words) tellIndirect('lists the tool', toolOfPath(field.text) ?? toolOfWord(field.text), field, through, site);
  } else if (asksLikeWhich.test(name)) {
    for (const field of words) if (!field.text.startsWith('-')) tellIndirect('checks presence', toolOfWord(field.text), field, through, site);
  } else if (checks.test(name) && name !== 'find') {
    for (const field of words) tellIndirect('checks presence', toolOfPath(field.text) ?? bareTool(field) ?? plainUnset(field, site), field, through, site);
  } else if (runs.test(name) && areNamesOfPrograms(words)) {
    for (const field of words) tellIndirect('checks presence', toolOfWord(field.text), field, through, site);
  } else if (!speaking.test(name) || /must|run|exec|expect|^do_/i.test(name)) readRunner(name, words, through, site, run);
}

/** Programs that scripts have everywhere. */
const everyday =
  /^(?:awk|basename|bc|cat|chmod|chown|cmp|cp|curl|cut|date|dd|diff|dirname|echo|egrep|expect|expr|find|grep|gzip|head|id|kill|killall|ls|mkdir|mount|mv|perl|pidof|ps|python3?|rm|rpm|sed|sleep|sort|ssh|tail|tar|tee|touch|tr|umount|uname|uniq|wc|wget|which)$/;

/** `exec_or_break cat grep ifconfig`: a list of programs that have to be there, not a command of the first. */
function areNamesOfPrograms(words: readonly Field[]): boolean {
  const isProgram = ({ text }: Field) => everyday.test(text) || plainTools.has(text) || text === 'route';
  return words.length > 1 && words.every(({ text }) => /^[a-z][\w.+-]*$/i.test(text)) && words.slice(0, 2).every(isProgram);
}

/** Functions that tell somebody something. */
const speaking = /^(?:say|tell)(?:_|$)|log|display|msg|message|warn|err|die|echo|print|fail(?!_)|skip|info|debug|note|usage|help|report|man$/i;
/** Functions in capitals run what they are given, in the test suites that have them: `ROD ifconfig lo up`. */
const capitals = /^[A-Z][A-Z_]+$/;

/** Nobody hands a command through more functions. */
const mostRunners = 12;

function readRunner(name: string, words: readonly Field[], through: readonly string[], site: Site, run: Run): void {
  if (through.length > mostRunners) return;
  // `tests.nested exec "ifconfig"`, `guest -u root exec ifconfig`.
  const verb = words.slice(0, 4).findIndex(({ text }) => text === 'exec');
  if (verb >= 0 && verb < words.length - 1) {
    readRunner(`${name} exec`, words.slice(verb + 1), through, site, run);
    return;
  }
  const runsWords = runs.test(name) || capitals.test(name) || shortRunners.test(name);
  const at = runsWords ? words.findIndex(({ text }) => !text.startsWith('-')) : 0;
  const [first, ...rest] = words.slice(Math.max(0, at));
  if (first === undefined) return;
  if (runsWords && first.quoted && /\s/.test(first.text)) {
    if (isEvident(first.text.split(/\s+/))) site.readText(first.code(), [...site.through, ...through, name], site);
  } else if (
    (!takesNames.test(name) && handsOnLine(words)) ||
    (!takesNames.test(name) && handsOnOneOf(words, site)) ||
    (!takesNames.test(name) && isWrapped(words)) ||
    (runsWords && (isEvident([first, ...rest].map(({ text }) => text)) || leads(first) || isToolVariable(first, site))) ||
    (shortRunners.test(name) && isShort(words))
  )
    run([first, ...rest], name);
}

/** Whether words are a command of a tool beyond doubt: `route add`, not `route` alone. */
function isEvident([first = '', second = '']: readonly string[]): boolean {
  const tool = toolOfWord(first);
  if (tool === undefined || plainTools.has(tool)) return tool !== undefined;
  return toolOfPath(first) !== undefined || second.startsWith('-') || (tool === 'route' && /^(?:add|del|delete|flush|change)$/.test(second));
}

const evidentWrappers: ReadonlySet<string> = new Set([
  'sudo',
  'doas',
  'watch',
  'nohup',
  'setsid',
  'timeout',
  'nice',
  'ionice',
  'stdbuf',
  'unbuffer',
  'strace',
  'pkexec',
  'busybox',
]);

/** Commands whose words are names, not a command. */
const takesNames =
  /^(?:which|type|hash|whereis|whence|whatis|man|apropos|p?kill|killall|pgrep|pidof|set|complete|unalias|rm|cp|mv|ln|ls|chmod|chown|install|dpkg|rpm|cat|stat|file|ldd|touch|tar|cpio|dirname|basename|readlink|realpath)$/;

/** `my-terminal watch -n 2 ifconfig`: what stands before a wrapper and a tool runs them, whatever it is. */
function isWrapped(fields: readonly Field[]): boolean {
  const [first, more] = fields;
  if (first === undefined || more === undefined || !evidentWrappers.has(first.text)) return false;
  return unwrap(fields).some(
    (core) => core.is !== 'input' && plainTools.has(nameOf(core.is === 'words' ? (core.fields[0]?.text ?? '') : (/^\s*(\S+)/.exec(core.code.text)?.[1] ?? ''))),
  );
}

/** A wrapper, or a variable that acts as one: `$NS_EXEC`. */
const leads = ({ text, variable }: Field) =>
  prefixes.has(nameOf(text)) || shells.has(nameOf(text)) || (variable !== undefined && /(?:^|_)(?:ns|netns|exec|sudo|run|prefix)(?:_|$)/i.test(variable));

/** `run $cmd`, where the variable holds a tool and its words. */
const handsOnLine = ([first, second]: readonly Field[]) =>
  first?.variable !== undefined && first.variable === second?.variable && first.place.start === second.place.start && plainTools.has(toolOfWord(first.text) ?? '');

/** `rw $cmd`, where the variable is named for a command and holds one of several lines. */
function handsOnOneOf([first, more]: readonly Field[], { scope, frame, root }: Site): boolean {
  if (first?.word === undefined || more !== undefined || first.quoted || first.text !== first.written || !/(?:^|_)(?:cmd|command)(?:_?line)?$/i.test(first.variable ?? ''))
    return false;
  return alternativesOf(first.word, { ...sightOf(scope, frame, false), at: root }).some(([head, next]) => next !== undefined && plainTools.has(toolOfWord(head?.text ?? '') ?? ''));
}

/** What a short name runs beyond the tools that are evident: `qt mywhich arp`, `re hostname "$name"`. */
const isShort = ([first, second]: readonly Field[]) => first !== undefined && (asksLikeWhich.test(first.text) || (first.text === 'hostname' && second?.variable !== undefined));

/** `run $IFCONFIG eth0`, and `run $CMD` whose value begins with it, or that has several. */
const isToolVariable = (first: Field, { scope }: Site) =>
  unsetTool(first.text, scope) !== undefined || (first.word !== undefined && /^"?\$\{?\w+\}?"?$/.test(first.written) && first.text === first.written);

/** `check_binary $IFCONFIG`. */
const plainUnset = ({ text }: Field, { scope }: Site) => {
  const tool = unsetTool(text, scope);
  return tool !== undefined && plainTools.has(tool) ? tool : undefined;
};

const bareTool = ({ text }: Field) => (plainTools.has(text) ? text : undefined);
