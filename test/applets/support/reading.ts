import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StartStateName } from '../../../compat/compare/start-states/index.ts';
import { makeTwin, type Twin } from '../../../compat/compare/twin.ts';
import type { ToolName } from '../../../compat/legacy/index.ts';
import type { Style } from '../../../compat/legacy/world.ts';
import { libc } from '../../../src/syscall/libc.ts';
import { runOurs } from './ours.ts';
import { isInstalled, type RealTool, runReal } from './real.ts';
import type { Preparation } from './triplets.ts';
import { wordsOf } from './words.ts';

/** The two look one after the other, and in between a timer may have run out, or a packet come: then both look again. */
const LOOKS = 4;

/** What a tool that reads wrote, and how it ended. */
export type Read = ReturnType<typeof runReal>;

export interface ReadingCircumstances {
  style?: Style;
  real?: RealTool;
  /** More than the start state has, made inside the namespace; what it answers is closed at the end. */
  prepare?: Preparation;
  /** Takes out what runs on between two looks, such as the seconds of a timer. */
  atRest?: (read: Read) => Read;
  /** What the applet says on purpose otherwise on one interface, with the reason beside it. */
  except?: (line: string, via: 'ioctl' | 'netlink', read: Read) => Read;
}

/**
 * A test for each command line of a tool that changes nothing: the real one and the applet on both interfaces look at one and the same namespace, so that what no two
 * namespaces share, as inodes and the order of hash tables, has to be the same, too.
 */
export function reading(
  tool: ToolName,
  from: StartStateName,
  lines: readonly string[],
  { style = '2.10', real = {}, prepare, atRest = (read) => read, except = (_line, _via, read) => read }: ReadingCircumstances = {},
): void {
  const command = real.command ?? (style === 'busybox' ? ['busybox', tool] : [tool]);
  const there = isInstalled(command[0] ?? tool);
  if (!there) process.stdout.write(`skipped: ${tool} beside the real one: ${command[0]} is not installed\n`);
  describe.skipIf(!there)(`${tool}, ${style}, of ${from}`, () => {
    let twin: Twin;
    let prepared: ReturnType<Preparation>;
    beforeAll(() => {
      twin = makeTwin(libc, from);
      prepared = twin.namespace.inside(() => prepare?.());
    });
    afterAll(() => {
      prepared?.close();
      twin.close();
    });
    it.each(lines.map((line) => [line || '(nothing)', line]))('%s', async (_name, line) => {
      const words = wordsOf(line);
      for (const via of ['ioctl', 'netlink'] as const) {
        for (let look = 1; ; look++) {
          const wanted = except(line, via, atRest(runReal(twin.namespace, tool, words, { ...real, command, toFiles: true })));
          const ours = except(line, via, atRest(await runOurs(twin.namespace, tool, words, via, style)));
          if (look < LOOKS && JSON.stringify(ours) !== JSON.stringify(wanted)) continue;
          expect(ours, `by ${via}`).toEqual(wanted);
          break;
        }
      }
    });
  });
}
