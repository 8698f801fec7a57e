import { integer, name } from '../input.ts';
import { operation } from '../operation.ts';

/** `flags` is the whole word of IFF_* bits that an ifreq holds. Bits that only the kernel sets are ignored without a word by both sides. */
export const setFlags = operation<void>()({
  id: 'link.set-flags',
  title: 'Set all flags of a link at once',
  writes: true,
  teaches: 'What SIOCSIFFLAGS does always, netlink does where ifi_change names all bits.',
  input: { link: name, flags: integer('IFF_* bits', 0, 0xffff) },
});
