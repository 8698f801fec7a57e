import { literalOf } from './scope.ts';
import type { Compound, Pipeline, ShellWord } from './syntax/tree.ts';

const systems: readonly (readonly [string, RegExp])[] = [
  ['FreeBSD', /free_?bsd|^(?:gnu\/)?kfreebsd/i],
  ['OpenBSD', /open_?bsd/i],
  ['NetBSD', /net_?bsd/i],
  ['DragonFly BSD', /dragonfly/i],
  ['macOS', /darwin|mac ?_?os(?![a-z])|(?:^|[^a-z])os ?_?x(?![a-z])|macosx/i],
  ['Solaris', /sun_?os|solaris|illumos/i],
  ['AIX', /(?:^|[^a-z])aix(?![a-z])/i],
  ['HP-UX', /(?:^|[^a-z])hp[-_]?ux/i],
  ['IRIX', /(?:^|[^a-z])irix/i],
  ['Tru64', /(?:^|[^a-z])(?:osf1|tru64|digital ?unix)/i],
  ['Windows', /cygwin|mingw|msys|(?:^|[^a-z])windows/i],
  ['the Hurd', /hurd|^\*?(?:gnu|gnu\/.*)\*?$/i],
  ['SCO', /(?:^|[^a-z])(?:sco_sv|unixware|openserver)/i],
  ['Haiku', /haiku/i],
  ['QNX', /(?:^|[^a-z])qnx/i],
  ['Minix', /(?:^|[^a-z])minix/i],
  ['BSD', /(?:^|[^a-z])bsd|bsd(?![a-z])/i],
];

/** Another system that a text names, unless it names Linux as well. */
export function otherIn(text: string): string | undefined {
  if (text.length > 200 || /linux/i.test(text)) return undefined;
  return systems.find(([, pattern]) => pattern.test(text))?.[0];
}

/** The text of a word; nothing for its variables. */
export const textOf = ({ parts }: ShellWord) => parts.map((part) => (part.is === 'text' ? part.text : '')).join('');

/** Whether a `case` is about the system. */
export const asksSystem = ({ subject }: Compound) =>
  subject !== undefined && /uname|os|system|platform|kernel|host|target|arch/i.test(subject.source.text.slice(subject.start, subject.end));

/** Told of what runs where the system is not Linux. */
export const elsewhere = 'systems other than Linux';

/** The other system that a command asks for; `negated` where it goes on if it is not so. */
export function systemAsked(pipeline: Pipeline, negated: boolean): string | undefined {
  const last = pipeline.members.at(-1);
  if (last?.is !== 'command') return undefined;
  const turned = negated !== pipeline.negated;
  const name = literalOf(last.words[0]) ?? '';
  if (name === '[' || name === '[[' || name === 'test') return comparison(last.words, turned);
  if (turned) return undefined;
  if (/grep$/.test(name) && /uname|os|system|platform/i.test(writtenOf(pipeline)))
    return last.words
      .slice(1)
      .map((word) => otherIn(textOf(word)))
      .find((found) => found !== undefined);
  return /^(?:is|on|if|is_?on|running)_?[a-z_]+$/i.test(name) ? otherIn(name.replace(/^(?:is|on|if|running)_?(?:on_)?/i, '_')) : undefined;
}

function writtenOf({ members }: Pipeline): string {
  return members
    .flatMap((member) => (member.is === 'command' ? member.words.slice(0, 6).map((word) => word.source.text.slice(word.start, Math.min(word.end, word.start + 100))) : []))
    .join(' ');
}

const isKnown = ({ parts }: ShellWord) => parts.every((part) => part.is === 'text');

/** Whether a text or a pattern is Linux. */
export const isLinux = (text: string) => /^"?\*?(?:gnu\/)?linux/i.test(text);
const systemNames = /uname|(?:^|[^a-z])(?:os|host_?os|target_?os|os_?type|os_?name|sys(?:tem)?|plat_?form|kernel)(?![a-z])|(?:platform|_os)(?![a-z])/i;
const asksForSystem = ({ source, start, end }: ShellWord) => systemNames.test(source.text.slice(start, end));
/** `[ "$OS" = Linux -a -x /sbin/ip ]` fails on Linux as well. */
const isAnd = (word: ShellWord) => /^(?:-a|&&)$/.test(literalOf(word) ?? '');

/** `[ "$IS_FREEBSD" = yes ]`, `[ $ONFREEBSD -eq 1 ]`. */
function flag({ source, start, end }: ShellWord, right: ShellWord): string | undefined {
  const name = /^"?\$\{?(?:on|is|is_?on|running)_?([a-z]\w*)\}?"?$/i.exec(source.text.slice(start, end))?.[1];
  return name !== undefined && /^(?:1|y|yes|true|on)$/i.test(literalOf(right) ?? '') ? otherIn(name) : undefined;
}

/** `[ "$(uname)" = FreeBSD ]`, `[[ $OSTYPE == darwin* ]]`, `[ "$OS" != Linux ]`. */
function comparison(words: readonly ShellWord[], turned: boolean): string | undefined {
  for (const [index, word] of words.entries()) {
    const operator = literalOf(word);
    if (operator === undefined || !/^(?:==?|!=|=~|-eq)$/.test(operator)) continue;
    const [left, right] = [words[index - 1], words[index + 1]];
    if (left === undefined || right === undefined) continue;
    const flagged = turned ? undefined : flag(left, right);
    if (flagged !== undefined && operator !== '!=') return flagged;
    if (operator === '-eq') continue;
    const known = isKnown(right) ? right : left;
    const differs = (operator === '!=') !== (turned !== (literalOf(words[index - 2]) === '!'));
    const text = textOf(known);
    const asksFor = known === right ? left : right;
    if (differs && isLinux(text) && (operator === '!=' || (asksForSystem(asksFor) && !words.some(isAnd)))) return elsewhere;
    const found = differs ? undefined : otherIn(text);
    if (found !== undefined && !/^\/|\.\w+$/.test(text)) return found;
  }
  return undefined;
}
