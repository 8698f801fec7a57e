import { type CommandLine, optionsOf } from '../words/command-line.ts';
import { meaning } from './meaning.ts';
import type { Rule, Verdict } from './rule.ts';

const tools = ['arp'];
const letters = 'A:H:adfp:nsei:t:vh?DNV';

/** Looks at what is set or deleted: the words behind the options. */
const changing =
  (say: (words: readonly string[], has: (letter: string) => boolean) => Verdict | undefined) =>
  (line: CommandLine): Verdict | undefined => {
    const { operands, has } = optionsOf(line, letters, [
      { name: 'set', argument: 0, means: 's' },
      { name: 'delete', argument: 0, means: 'd' },
      { name: 'device', argument: 1, means: 'i' },
      { name: 'use-device', argument: 0, means: 'D' },
    ]);
    return has('s') || has('d') ? say(operands, has) : undefined;
  };

const withoutEffect = meaning(
  { id: 'arp-word-without-effect', title: 'A word of arp that the kernel refuses or does nothing with', severity: 'warning', tools },
  changing((words) => {
    if (words.includes('dontpub') && !words.includes('pub'))
      return { severity: 'error', message: 'the kernel refuses `dontpub` (EINVAL)', advice: 'Leave it out: without `pub` nothing is published.' };
    const word = words.find((one) => one === 'trail' || one === 'auto');
    return word === undefined ? undefined : { message: `the kernel takes \`${word}\` and forgets it`, advice: `Leave \`${word}\` out.` };
  }),
);

const publish = meaning(
  { id: 'arp-publish', title: 'An address that is published', severity: 'warning', tools },
  changing((words, has) =>
    !words.includes('pub')
      ? undefined
      : {
          message: has('d')
            ? 'what is published is in a table of its own, which `ip neighbour` shows with `proxy` alone'
            : `this makes a proxy entry, and the hardware address ${has('D') ? 'is that of the link' : 'only says by which link: with one that no link has, it is refused (ENODEV)'}`,
        },
  ),
);

const temporary = meaning(
  { id: 'arp-temp', title: 'An entry that may be aged out', severity: 'warning', tools },
  changing((words, has) =>
    !words.includes('temp') || !has('s')
      ? undefined
      : { message: '`temp` makes an entry of state stale: it is asked anew when it is used, and may then change or go; `nud reachable` is not the same' },
  ),
);

const withoutLink = meaning(
  { id: 'arp-without-link', title: 'An entry without its link', severity: 'warning', tools },
  changing((words, has) =>
    has('i') || words.includes('dev') || has('D')
      ? undefined
      : {
          message: 'the kernel looks for the link by a route without a gateway, and refuses where there is none (ENETUNREACH): `ip neighbour` wants to be told',
          advice: 'Name the link: `-i LINK`, or `dev LINK` to iproute2.',
        },
  ),
);

/** What entries of the ARP table come out as. */
export const arpMeans: readonly Rule[] = [withoutEffect, publish, temporary, withoutLink];
