import { legacyPackages } from '../../legacy/legacy-tools.ts';
import type { PackageUse, Use } from '../use.ts';
import { type Language, standing } from './language.ts';
import { looksLikeKickstart, looksLikePreseed } from './looks-like-answers.ts';
import { readShell } from './shell/index.ts';
import { type TextLine, textLines } from './text-lines.ts';

const FIELD = /^((?:Pre-)?Depends|Recommends|Suggests|Build-Depends(?:-\w+)?|Requires(?:\([\w,]+\))?|BuildRequires)\s*:/i;

/** Sections of RPM's spec files and of Kickstart that are shell text. */
const SCRIPT = /^%(?:pre|post|preun|postun|pretrans|posttrans|prep|build|install|check|trigger\w*)\b(?!.*\b(?:lua|python)\b)/;

/** Lists of packages: debian/control, RPM's spec files with their scripts, Kickstart, and files of one name a line. */
export const packages: Language = {
  name: 'packages',
  read: ({ path, text }) => {
    const lines = textLines(text);
    if (looksLikePreseed(text)) return answers(textLines(text, true));
    if (/\.(spec|ks)(\.in)?$/.test(path) || looksLikeKickstart(text)) return sections(text, lines);
    if (/\.cfg(\.in)?$/.test(path)) return [...sections(text, lines), ...answers(textLines(text, true))];
    return /(^|\/)control(\.in)?$/.test(path) ? fields(lines) : lines.flatMap((line) => (/^\s*(#|$)/.test(line.text) ? [] : named(line, 'list')));
  },
};

const ANSWER = /^\s*\S+\s+(?:(pkgsel\/include|base-installer\/includes)|(?:preseed|partman)\/(?:early|late|include)_command)\s+string\s+/;

/** What preseed answers the installer of Debian: packages, and commands for a shell. */
function answers(lines: readonly TextLine[]): readonly Use[] {
  return lines.flatMap((line) => {
    const [head, packages] = ANSWER.exec(line.text) ?? [];
    if (head === undefined) return [];
    const rest = { text: line.text.slice(head.length), start: line.start + head.length };
    return packages === undefined ? readShell(standing(rest.text, rest.start)) : named(rest, packages);
  });
}

/** `Depends: net-tools, ...`, and the lines that go on with it, be there comments between them. */
function fields(lines: readonly TextLine[]): Use[] {
  let field: string | undefined;
  return lines.flatMap((line) => {
    if (line.text.startsWith('#')) return [];
    field = /^\s/.test(line.text) ? field : FIELD.exec(line.text)?.[1];
    return field === undefined ? [] : named(line, field);
  });
}

function sections(text: string, lines: readonly TextLine[]): Use[] {
  const begins = lines.filter((line) => /^%\w+/.test(line.text));
  const scripts = begins.filter((line) => SCRIPT.test(line.text));
  const inScript = (start: number) => scripts.some((script) => start > script.start && start < endOf(script));
  const endOf = (section: TextLine) => begins.find(({ start, text }) => start > section.start && !/^%(if|else|endif|define|global)/.test(text))?.start ?? text.length;
  const isListed = ({ start }: TextLine) => /^%packages/.test(begins.findLast((section) => section.start < start && !/^%(if|else|endif)/.test(section.text))?.text ?? '');
  return [
    ...scripts.flatMap((script) => readShell(standing(text.slice(script.start + script.text.length, endOf(script)), script.start + script.text.length))),
    ...lines.flatMap((line) =>
      inScript(line.start) || /^\s*#/.test(line.text) || (/^-/.test(line.text) && isListed(line))
        ? []
        : FIELD.test(line.text) || isListed(line)
          ? named(line, FIELD.exec(line.text)?.[1] ?? '%packages')
          : [],
    ),
  ];
}

/** The legacy packages that a line names, as whole words. */
function named({ text, start }: TextLine, by: string): PackageUse[] {
  return [...text.matchAll(/[A-Za-z0-9][\w.+-]*/g)]
    .filter(([name]) => legacyPackages.has(name))
    .map(({ 0: name, index }) => ({ is: 'package', name, by, place: { start: start + index, end: start + index + name.length }, confidence: 'literal', through: [] }));
}
