import { integer, name } from '../input.ts';
import { operation } from '../operation.ts';

const teaches = 'SIOCDEVPLIP is one of the 16 requests that mean what each driver likes: plip.c keeps its timeouts in the ifreq itself. No driver says it by netlink.';
const microseconds = integer('microseconds', -2147483648, 2147483647);

/** Timeouts of a PLIP link, in microseconds: C unsigned long. */
export interface PlipTimeouts {
  nibble: bigint;
  trigger: bigint;
}

/** EOPNOTSUPP where the link is no parallel port. */
export const getPlip = operation<PlipTimeouts>()({ id: 'link.get-plip', title: 'Read the timeouts of a PLIP link', writes: false, teaches, input: { link: name } });

export const setPlip = operation<void>()({
  id: 'link.set-plip',
  title: 'Set the timeouts of a PLIP link',
  writes: true,
  teaches,
  input: { link: name, nibble: microseconds, trigger: microseconds },
});
