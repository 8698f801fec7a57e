import { printedByAwk } from './awk.ts';
import { argumentOf, codeOf, joined } from './fields.ts';
import { isWithin } from './flow.ts';
import { isMadeScript } from './made-scripts.ts';
import { nameOf } from './options.ts';
import { isReadByShell } from './read-by-shell.ts';
import type { Site } from './reading.ts';
import { literalOf, type Scope } from './scope.ts';
import type { Command, Compound, Context, Redirect, ShellText, ShellWord } from './syntax/tree.ts';
import { sightOf } from './values.ts';
import { remotes, shells } from './wrappers.ts';
import { commandsIn, interfaceLine, readerFor, userTable } from './written-files.ts';

const sight = ({ scope, frame }: Site) => sightOf(scope, frame);

/** What a shell reads on its standard input, where the text tells: a here-document, a here-string, what `echo` and `cat <<EOF` pipe into it. */
export function readInput(through: readonly string[], site: Site): void {
  const { command } = site;
  for (const code of inputsOf(command, site)) site.readText(code, [...site.through, ...through], site);
}

/** The texts that a command reads, where the text tells. */
export function inputsOf(command: Command, site: Site): readonly ShellText[] {
  const own = command.redirects.flatMap((redirect) => handed(redirect));
  const { members } = command.pipeline;
  const before = members[command.position - 1];
  if (own.length > 0 || before === undefined) return own;
  if (before.is === 'command') return printed(before, site);
  return before.keyword === '(' || before.keyword === '{' ? printedIn(before, site) : [];
}

/** What the commands of `( ...; echo TEXT )` print. */
function printedIn(compound: Compound, site: Site): readonly ShellText[] {
  return site.scope.commands.filter(({ context, redirects }) => redirects.length === 0 && isWithin(context, compound)).flatMap((command) => printed(command, site));
}

/** `sh -c "$(cat <<EOF ...)"`, `source <(echo TEXT)`: what is printed in a substitution that a shell reads. */
export function readHandedUp(site: Site): void {
  const { command } = site;
  const { context } = command;
  const holder = context?.is === 'substitution' ? context.holder : undefined;
  if (holder?.is !== 'command' || context?.is !== 'substitution') return;
  if (holder.words.length === 0) {
    for (const code of keptForShell(context, holder, site.scope) && command.pipeline.members.length === 1 ? printed(command, site) : [])
      site.readText(code, [...site.through, 'here-document'], site);
    return;
  }
  const way = holder.words.map((word) => nameOf(literalOf(word) ?? '')).find((name) => shells.has(name) || remotes.has(name) || readers.test(name));
  const { members } = command.pipeline;
  const isPlain = members.length === 1 || (command.position === members.length - 1 && /^[gmn]?awk$/.test(literalOf(command.words[0]) ?? ''));
  if (way === undefined || !isPlain || (context.how === '<(') !== (readers.test(way) ? way !== 'eval' : !holder.words.some((word) => /^-\w*c$/.test(literalOf(word) ?? ''))))
    return;
  for (const code of printed(command, site)) site.readText(code, [...site.through, way], site);
}

/** `text=$(cat <<EOF ...)`, where a shell reads the variable somewhere. */
const keptForShell = (substitution: Context, { assignments }: Command, scope: Scope) =>
  assignments.some(({ name, value }) => value?.parts.some((part) => part.is === 'commands' && part.substitution === substitution) && isReadByShell(name, scope));

const readers = /^(?:source|\.|eval)$/;

/** The text of a here-document or here-string. */
function handed({ operator, body, verbatim = false, target }: Redirect): readonly ShellText[] {
  if (body !== undefined) return [textOf(body, verbatim)];
  return operator === '<<<' ? [codeOf(target.source, target.parts)] : [];
}

/** A here-document's text: as shell text it may be replaced where nothing in it is expanded before. */
const textOf = (body: ShellWord, verbatim: boolean): ShellText => ({ ...codeOf(body.source, body.parts), isShell: verbatim && body.source.isShell });

/** What `echo TEXT`, `printf TEXT` and `cat <<EOF` print. */
export function printed(command: Command, site: Site): readonly ShellText[] {
  const name = literalOf(command.words[0]) ?? '';
  if (name === 'cat' || name === 'tee') return command.redirects.flatMap(handed);
  if (/^[gmn]?awk$/.test(name)) return printedByAwk(command, sight(site));
  if (name !== 'echo' && name !== 'printf' && name !== 'print') return [];
  const words = command.words.slice(1).filter((word) => !/^-[neE]+$/.test(literalOf(word) ?? ''));
  const code = joined(words.flatMap((word) => argumentOf(word, sight(site))).map((field) => field.code()));
  return words.length === 0 ? [] : [{ ...code, text: code.text.replace(/\\n/g, ' \n') }];
}

/** `echo "* * * * * netstat" | crontab -`. */
export function readTable(through: readonly string[], site: Site): void {
  for (const code of inputsOf(site.command, site).flatMap((each) => commandsIn(each, userTable))) site.readText(code, [...site.through, ...through, 'crontab'], site);
}

const scriptName = /(?:\.(?:sh|bash|ksh|command)|rc\.local|\/(?:rc|init)\.d\/[\w.-]+|if-(?:up|down|pre-up|post-down)\.d\/[\w.-]+|\/s?bin\/[\w.-]+)$/;

/** Here-documents and printed texts that are written to a file that is evidently a script, or one of the system that holds commands. */
export function readScriptFiles(site: Site): void {
  const { command } = site;
  const name = literalOf(command.words[0]) ?? '';
  const bodies = command.redirects.flatMap(({ body, verbatim = false }) => (body === undefined ? [] : [{ body, verbatim }]));
  const source = bodies.length === 0 && isTee(command) ? command.pipeline.members[command.position - 1] : command;
  if (bodies.length === 0 && command.redirects.length === 0 && source === command) return;
  const targets = targetsOf(command, name, site);
  if (targets.length === 0) return;
  const texts = () => (bodies.length > 0 ? bodies.map(({ body, verbatim }) => textOf(body, verbatim)) : source?.is === 'command' ? printed(source, site) : []);
  const way = [...site.through, bodies.length > 0 ? 'here-document' : name];
  const reader = targets.map(readerFor).find((each) => each !== undefined);
  const named = reader === undefined && targets.some((target) => scriptName.test(target) || isMadeScript(target, site.scope));
  const lines = reader ?? (!named && targets.some(isOpen) && !bodies.some(({ body }) => isScript(body)) ? interfaceLine : undefined);
  if (lines !== undefined) for (const code of texts().flatMap((each) => commandsIn(each, lines))) site.readText(code, way, site);
  if (reader !== undefined) return;
  for (const { body, verbatim } of bodies) if (named ? !isOther(body) : isScript(body)) site.readText(textOf(body, verbatim), way, site);
  if (named && bodies.length === 0 && (source !== command || name === 'echo' || name === 'printf')) for (const code of texts()) site.readText(code, way, site);
}

/** `echo TEXT | sudo tee -a FILE`. */
const isTee = ({ words: [first, second] }: Command) => literalOf(first) === 'tee' || (literalOf(first) === 'sudo' && literalOf(second) === 'tee');

/** A file whose name is not known. */
const isOpen = (target: string) => /^"?\$\{?\w+\}?"?$/.test(target);

/** Here-documents that are written to a program of another language, and the name of its interpreter. */
export function writtenPrograms(site: Site): readonly { readonly name: string; readonly code: ShellText }[] {
  const { command } = site;
  const bodies = command.redirects.flatMap(({ body, verbatim = false }) => (body === undefined ? [] : [{ body, verbatim }]));
  if (bodies.length === 0) return [];
  const targets = targetsOf(command, literalOf(command.words[0]) ?? '', site);
  const byEnding = targets.map((target) => interpreters[/\.(\w+)$/.exec(target)?.[1] ?? '']).find((each) => each !== undefined);
  return targets.length === 0
    ? []
    : bodies.flatMap(({ body, verbatim }) => {
        const name = /^\s*#!.*\b(perl|python|ruby|php)[\d.]*(?:\s|$)/.exec(firstLine(body))?.[1] ?? byEnding;
        return name === undefined ? [] : [{ name, code: textOf(body, verbatim) }];
      });
}

const interpreters: Readonly<Record<string, string | undefined>> = { pl: 'perl', pm: 'perl', py: 'python', rb: 'ruby', php: 'php' };

/** The files that a command writes what it reads to: `cat > FILE`, `tee FILE`. */
function targetsOf({ redirects, words }: Command, name: string, site: Site): readonly string[] {
  if (!['cat', 'tee', 'echo', 'printf', 'sudo'].includes(name)) return [];
  const files = redirects.filter(({ operator }) => operator.startsWith('>')).map(({ target }) => target);
  const operands = name === 'tee' || name === 'sudo' ? words.slice(1) : [];
  return [...files, ...operands].flatMap((word) => argumentOf(word, sight(site))).map(({ text, written }) => text || written);
}

const firstLine = (body: ShellWord) => body.source.text.slice(body.start, Math.min(body.end, body.start + 200)).split('\n', 1)[0] ?? '';
const isScript = (body: ShellWord) => /^\s*#!.*\b(?:sh|bash|dash|ash|ksh|zsh|busybox|runscript|openrc-run)\b/.test(firstLine(body));
const isOther = (body: ShellWord) => /^\s*#!/.test(firstLine(body)) && !isScript(body);
