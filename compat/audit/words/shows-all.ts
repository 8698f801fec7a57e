import type { Word } from '../use.ts';

/** Programs that show or keep every line as it is, but for blanks. */
const showing: ReadonlySet<string> = new Set('cat tee less more most pg expand unexpand fold fmt nl pr logger mail mailx ts indent'.split(' '));

/** Whether a filter only shows what it reads, and takes nothing out of it: a pager, or `sed` that puts something before each line. */
export function showsAll([name, ...words]: readonly Word[]): boolean {
  const program = (name?.text ?? '').replace(/^.*\//, '');
  if (program !== 'sed') return showing.has(program) || /^\$\{?PAGER\}?$/.test(program);
  const [script, more] = words.filter(({ text }) => !/^-[eu]$/.test(text));
  return more === undefined && /^s(.)\^\1(?:(?!\1).)*\1g?$/.test(script?.text ?? '');
}
