import { getopt } from '../../legacy/getopt.ts';
import type { Filter } from './filter.ts';
import { linesIn, textOf } from './lines.ts';
import { NotUnderstood } from './not-understood.ts';

const long = [
  { name: 'delimiter', argument: 1 as const, means: 'd' },
  { name: 'fields', argument: 1 as const, means: 'f' },
  { name: 'characters', argument: 1 as const, means: 'c' },
  { name: 'bytes', argument: 1 as const, means: 'c' },
  { name: 'only-delimited', argument: 0 as const, means: 's' },
];

/** cut(1). */
export const cut: Filter = (words, text) => {
  const { options, operands } = getopt(words, 'd:f:c:b:s', long);
  const value = (...letters: string[]) => options.findLast(({ means }) => letters.includes(means))?.value;
  const [fields, characters, delimiter = '\t'] = [value('f'), value('c', 'b'), value('d')];
  if (options.some(({ means }) => means === '?') || operands.length > 0 || (fields === undefined) === (characters === undefined)) throw new NotUnderstood('words of cut');
  const wanted = rangesOf(fields ?? characters ?? '');
  const onlyDelimited = options.some(({ means }) => means === 's');
  const pick = (parts: readonly string[]) => parts.filter((_, index) => wanted(index + 1));
  return textOf(
    linesIn(text).flatMap((line) => {
      if (characters !== undefined) return [pick([...line]).join('')];
      if (!line.includes(delimiter)) return onlyDelimited ? [] : [line];
      return [pick(line.split(delimiter)).join(delimiter)];
    }),
  );
};

/** `1,3-4,6-`: whether a place, from 1, is among them. */
function rangesOf(list: string): (place: number) => boolean {
  const ranges = list.split(',').map((range): [number, number] => {
    const found = /^(\d*)(-?)(\d*)$/.exec(range);
    if (found === null || range === '' || range === '-') throw new NotUnderstood(`the fields ${list}`);
    const [, from = '', dash, to = ''] = found;
    return [from === '' ? 1 : Number(from), dash === '' ? Number(from) : to === '' ? Number.POSITIVE_INFINITY : Number(to)];
  });
  return (place) => ranges.some(([from, to]) => place >= from && place <= to);
}
