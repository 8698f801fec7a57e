import type { World } from '../world.ts';
import { counterTexts } from './counter-texts.ts';
import { oldCounterTexts } from './counter-texts-1-60.ts';

export interface CounterPrinter {
  /** A group comes, which is told or passed over. */
  begin(group: string, shown: boolean): void;
  counter(group: string, name: string, value: bigint): void;
}

type Histogram = 'input' | 'output';

/**
 * Prints counters line by line. A histogram begins with a heading, also where each of its counters is zero and so not told, and lasts until a counter
 * with a sentence or a group with sentences comes, be it passed over: also what stands in between by its name, such as all of IcmpMsg, is indented like the histogram.
 */
export function counterPrinter({ out, style }: Pick<World, 'out' | 'style'>): CounterPrinter {
  const texts = style === '1.60' ? oldCounterTexts : counterTexts;
  let inside: Histogram | undefined;
  const line = (text: string) => out(`${inside === undefined ? '    ' : '        '}${text}\n`);
  const enter = (histogram: Histogram | undefined) => {
    if (histogram !== undefined && histogram !== inside) line(`ICMP ${histogram} histogram:`);
    inside = histogram;
  };
  const tell = (text: string, number: bigint) => line(text.replace('%', String(number)));
  return {
    begin: (group, shown) => {
      if (shown) out(`${group}:\n`);
      if (group in texts) inside = undefined;
    },
    counter: (group, name, value) => {
      const number = BigInt.asUintN(64, value);
      const { always = {}, unlessZero = {}, input = {}, output = {}, never = [] } = texts[group] ?? {};
      const histogram = name in input ? 'input' : name in output ? 'output' : undefined;
      const sentence = always[name] ?? unlessZero[name];
      if (never.includes(name)) return;
      if (histogram !== undefined || sentence !== undefined) enter(histogram);
      if (number === 0n && !(name in always)) return;
      tell(sentence ?? input[name] ?? output[name] ?? `${name}: %`, number);
    },
  };
}
