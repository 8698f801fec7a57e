import { byEnding, byName, byShebang, foreignEndings } from './endings.ts';
import type { LanguageName } from './language.ts';
import { looksLikeAgent } from './looks-like-agent.ts';
import { looksLikeKickstart, looksLikePreseed } from './looks-like-answers.ts';
import { looksLikeInterfaces } from './looks-like-interfaces.ts';
import { looksLikeShell } from './looks-like-shell.ts';
import { ofModeLine } from './mode-lines.ts';

/** The language of a file, by its path and by how its text begins; undefined where it is none that may hold a use. */
export function recognise(path: string, begin: string): LanguageName | undefined {
  const text = begin.replace(/^(?:\ufeff|\xef\xbb\xbf)/, '');
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.(in|tmpl|template|tpl|j2|erb|example|sample|dist|orig|default)$/i, '');
  return ofInterpreter(text) ?? byName(path, name) ?? ofEnding(name) ?? ofText(path, name, text);
}

/** Whether a language can be told by the path alone; `unsure` where the text has to say it. */
export function recognisePath(path: string): LanguageName | 'unsure' | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.(in|tmpl|template|tpl|j2|erb|example|sample|dist|orig|default)$/i, '');
  const known = byName(path, name) ?? ofEnding(name);
  if (known !== undefined) return known;
  if (isChecks(name)) return 'unsure';
  return hasForeignEnding(name) || (isProse(name) && !isScriptName(name)) ? undefined : 'unsure';
}

function ofInterpreter(text: string): LanguageName | undefined {
  if (!text.startsWith('#!')) return undefined;
  const [, program = '', first = ''] = /^#!\s*(\S+)(?:[ \t]+(?:-\S+[ \t]+|\w+=\S+[ \t]+)*(\S+))?/.exec(text) ?? [];
  const base = program.slice(program.lastIndexOf('/') + 1);
  return byShebang(filledIn(/^(env|busybox)$/.test(base) ? first.slice(first.lastIndexOf('/') + 1) : base));
}

/** `#! @PYTHON3@`, `#!%%PERL%%`, `#!@SHELL_PATH@`: what is filled in later is named after the interpreter. */
function filledIn(base: string): string {
  const name = /^(?:@+|%%)([A-Za-z]+\d*)(?:_(?:PATH|BIN|EXECUTABLE|PROGRAM))?(?:@+|%%)$/.exec(base)?.[1]?.toLowerCase();
  return name === 'shell' ? 'sh' : (name ?? base);
}

function ofEnding(name: string): LanguageName | undefined {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? undefined : byEnding(name.slice(dot + 1));
}

/** A file that says nothing of itself: a fragment of shell text, as rc files, maintainer scripts and completions are. */
function ofText(path: string, name: string, text: string): LanguageName | undefined {
  if (isChecks(name)) return looksLikeAgent(text) ? 'agent' : undefined;
  if (hasForeignEnding(name) || isProse(name)) return undefined;
  if (/^\s*<\?php\b/.test(text)) return 'php';
  const declared = ofModeLine(text);
  if (declared !== undefined || text.startsWith('#!')) return declared;
  if (looksLikeKickstart(text) || looksLikePreseed(text)) return 'packages';
  if (looksLikeInterfaces(text)) return 'interfaces';
  if (/^(?:## template:.*\n)?#cloud-config\b/.test(text)) return 'yaml';
  if (looksLikeAgent(text)) return 'agent';
  return isRunCommands(path) || looksLikeShell(text) ? 'shell' : undefined;
}

/** Folders of which every file is read by a shell. */
function isRunCommands(path: string): boolean {
  return /(^|\/)(init\.d|rc\d?\.d|rcS\.d|if-(pre-)?up\.d|if-(post-)?down\.d|profile\.d|bash-completion\/completions|bash_completion\.d|dhclient-(enter|exit)-hooks\.d|ip-up\.d|ip-down\.d)\/[^/.]+$/.test(
    path,
  );
}

/** What check_multi runs one after the other has the ending of a script for Windows. */
const isChecks = (name: string) => /\.cmd$/i.test(name);

/** An ending of data, or of another language; `rc.mod` starts something. */
function hasForeignEnding(name: string): boolean {
  const dot = name.lastIndexOf('.');
  return dot > 0 && !name.startsWith('rc.') && foreignEndings.has(name.slice(dot + 1).toLowerCase());
}

/** Names that prose has in capitals, and programs in small letters: `./install`. */
const isScriptName = (name: string) => /^(?:install|changes|history|using|bugs)(?:[-_.][a-z\d]+)*$/.test(name);

/** `README.Debian`, `ifb-README`. */
function isProse(name: string): boolean {
  return /^(readme|news|changelog|changes|copyright|copying|license|licence|todo|authors|thanks|install|history|faq|bugs|howto)([-_.].*)?$|^using$|[-_.](readme|howto)$/i.test(
    name,
  );
}
