import type { LongOption } from '../../legacy/getopt.ts';
import type { Filter } from './filter.ts';
import { linesIn, textOf } from './lines.ts';
import { NotUnderstood } from './not-understood.ts';
import { readOptions } from './read-options.ts';
import { regexOf, type Syntax } from './regex.ts';

const long: readonly LongOption[] = [
  { name: 'only-matching', argument: 0, means: 'o' },
  { name: 'invert-match', argument: 0, means: 'v' },
  { name: 'ignore-case', argument: 0, means: 'i' },
  { name: 'count', argument: 0, means: 'c' },
  { name: 'quiet', argument: 0, means: 'q' },
  { name: 'max-count', argument: 1, means: 'm' },
  { name: 'color', argument: 2, means: 'h' },
];

/** grep(1) with the options that matter in a pipeline. */
export function grep(syntax: Syntax): Filter {
  return (words, text) => {
    const { options, operands, has, value } = readOptions(
      'grep',
      words.map((word) => word.replace(/^-(\d+)$/, '-C$1')),
      'A:B:C:EFGPce:him:oqsvwxa',
      long,
    );
    const patterns = options.flatMap(({ means, value: given }) => (means === 'e' && given !== undefined ? [given] : []));
    const rest = patterns.length > 0 ? operands : operands.slice(1);
    if (rest.some((word) => word !== '-') || (patterns.length === 0 && operands.length === 0)) throw new NotUnderstood('grep of a file');
    const kind = has('E') ? 'extended' : has('F') ? 'fixed' : has('P') ? 'perl' : syntax;
    const regexes = (patterns.length > 0 ? patterns : operands.slice(0, 1))
      .flatMap((pattern) => pattern.split('\n'))
      .map((pattern) => regexOf(pattern, kind, has('i') ? 'gi' : 'g'));
    const matches = (line: string) => regexes.flatMap((regex) => [...line.matchAll(regex)].filter((match) => isWhole(match, line, has('w'), has('x'))));
    const lines = linesIn(text);
    const hit = lines.map((line) => matches(line).length > 0 !== has('v'));
    const limited = limit(hit, value('m'));
    if (has('q')) return '';
    if (has('c')) return `${limited.filter(Boolean).length}\n`;
    if (has('o')) return textOf(lines.flatMap((line, index) => (limited[index] && !has('v') ? matches(line).map(([found]) => found) : [])).filter((found) => found !== ''));
    return context(lines, limited, Number(value('B') ?? value('C') ?? 0), Number(value('A') ?? value('C') ?? 0));
  };
}

function isWhole(match: RegExpMatchArray, line: string, word: boolean, whole: boolean): boolean {
  const [start, end] = [match.index ?? 0, (match.index ?? 0) + match[0].length];
  if (whole) return start === 0 && end === line.length;
  return !word || (!/\w/.test(line[start - 1] ?? '') && !/\w/.test(line[end] ?? ''));
}

function limit(hit: readonly boolean[], count: string | undefined): boolean[] {
  let left = count === undefined ? Number.POSITIVE_INFINITY : Number(count);
  return hit.map((one) => one && left-- > 0);
}

/** The lines that match with those around them; `--` where there is a gap between two groups. */
function context(lines: readonly string[], hit: readonly boolean[], before: number, after: number): string {
  const shown = lines.map((_, index) => hit.slice(Math.max(0, index - after), index + before + 1).some(Boolean));
  const hasContext = before > 0 || after > 0;
  return textOf(
    lines.flatMap((line, index) => {
      if (!shown[index]) return [];
      const gap = hasContext && index > 0 && !shown[index - 1] && shown.slice(0, index).some(Boolean);
      return gap ? ['--', line] : [line];
    }),
  );
}
