import { awk } from './awk/index.ts';
import { cut } from './cut.ts';
import type { Filter } from './filter.ts';
import { grep } from './grep.ts';
import { head, tail } from './head-and-tail.ts';
import { NotUnderstood } from './not-understood.ts';
import { sed } from './sed.ts';
import { cat, sort, uniq, wc, xargs } from './sort.ts';
import { tr } from './tr.ts';

const filters: ReadonlyMap<string, Filter> = new Map<string, Filter>([
  ['grep', grep('basic')],
  ['egrep', grep('extended')],
  ['fgrep', grep('fixed')],
  ['sed', sed],
  ['gsed', sed],
  ['awk', awk],
  ['gawk', awk],
  ['mawk', awk],
  ['nawk', awk],
  ['cut', cut],
  ['head', head],
  ['tail', tail],
  ['tr', tr],
  ['sort', sort],
  ['uniq', uniq],
  ['wc', wc],
  ['cat', cat],
  ['xargs', xargs],
]);

/** What comes out of a pipeline that is given `text`; undefined where one of its commands does what is not followed here. */
export function runPipeline(commands: readonly (readonly string[])[], text: string): string | undefined {
  try {
    return commands.reduce((given, [name = '', ...words]) => filterOf(name)(words, given), text);
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

function filterOf(name: string): Filter {
  const filter = filters.get(name.slice(name.lastIndexOf('/') + 1));
  if (filter === undefined) throw new NotUnderstood(name);
  return filter;
}
