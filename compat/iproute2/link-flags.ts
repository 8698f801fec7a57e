import { type LinkFlag, linkFlags, shortFlagNames } from '../../src/model/link-flags.ts';
import { deviceName } from '../../src/model/link-name.ts';
import { answer, command, none, nothing, type Translator } from './translation.ts';

/** The flags that `ip link set` has a word for; of `inverted` the word means the opposite of the flag. */
const switches: readonly { flag: LinkFlag; word: string; inverted?: true }[] = [
  { flag: 'NOARP', word: 'arp', inverted: true },
  { flag: 'MULTICAST', word: 'multicast' },
  { flag: 'ALLMULTI', word: 'allmulticast' },
  { flag: 'PROMISC', word: 'promisc' },
  { flag: 'DYNAMIC', word: 'dynamic' },
  { flag: 'NOTRAILERS', word: 'trailers', inverted: true },
];

/** Flags that SIOCSIFFLAGS changes as well (__dev_change_flags in net/core/dev.c), and for which there is no word. */
const wordless: readonly LinkFlag[] = ['DEBUG', 'PORTSEL', 'AUTOMEDIA'];

/** Only what changes is said: a word for a flag that is so already would be heard as well by whoever else uses it. */
export const setFlags: Translator<'link.set-flags'> = ({ link, flags }, ask) => {
  const before = answer(ask('link.get-flags', { link }));
  if (before === undefined) return command('ip', 'link', 'set', 'dev', deviceName(link), (flags & linkFlags.UP) === 0 ? 'down' : 'up');
  const wanted = shortFlagNames(flags);
  const changes = (flag: LinkFlag) => before.includes(flag) !== wanted.includes(flag);
  const unsaid = wordless.filter(changes);
  if (unsaid.length > 0) return none(`ip link set has no word for ${unsaid.map((flag) => `IFF_${flag}`).join(', ')}`);
  const said = switches.filter(({ flag }) => changes(flag)).flatMap(({ flag, word, inverted = false }) => [word, wanted.includes(flag) === inverted ? 'off' : 'on']);
  const updown = changes('UP') ? [wanted.includes('UP') ? 'up' : 'down'] : [];
  return updown.length + said.length === 0 ? nothing : command('ip', 'link', 'set', 'dev', deviceName(link), ...updown, ...said);
};
