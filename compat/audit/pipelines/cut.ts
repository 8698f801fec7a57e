import type { LongOption } from '../../legacy/getopt.ts';
import type { Filter } from './filter.ts';
import { linesIn, textOf } from './lines.ts';
import { NotUnderstood } from './not-understood.ts';
import { readOptions } from './read-options.ts';

const long: readonly LongOption[] = [
  { name: 'delimiter', argument: 1, means: 'd' },
  { name: 'fields', argument: 1, means: 'f' },
  { name: 'characters', argument: 1, means: 'c' },
  { name: 'bytes', argument: 1, means: 'c' },
  { name: 'only-delimited', argument: 0, means: 's' },
];

/** cut(1). */
export const cut: Filter = (words, text) => {
  const { operands, has, value } = readOptions('cut', words, 'd:f:c:b:s', long);
  const [fields, characters, delimiter = '\t'] = [value('f'), value('c', 'b'), value('d')];
  if (operands.length > 0 || (fields === undefined) === (characters === undefined)) throw new NotUnderstood('words of cut');
  const wanted = rangesOf(fields ?? characters ?? '');
  const pick = (parts: readonly string[]) => parts.filter((_, index) => wanted(index + 1));
  return textOf(
    linesIn(text).flatMap((line) => {
      if (characters !== undefined) return [pick([...line]).join('')];
      if (!line.includes(delimiter)) return has('s') ? [] : [line];
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
