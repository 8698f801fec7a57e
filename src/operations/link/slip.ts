import { integer, name } from '../input.ts';
import { operation } from '../operation.ts';

const teaches = 'SIOCDEVPRIVATE and the 15 after it mean what each driver likes; here what slip.c does. No driver says it by netlink.';
const seconds = integer('seconds, 0 for never', -2147483648, 2147483647);

export const setKeepalive = operation<void>()({
  id: 'link.set-keepalive',
  title: 'Set after how many seconds without a sign a SLIP line is hung up',
  writes: true,
  teaches,
  input: { link: name, seconds },
});

export const setOutfill = operation<void>()({
  id: 'link.set-outfill',
  title: 'Set after how many seconds an idle SLIP line is given something to carry',
  writes: true,
  teaches,
  input: { link: name, seconds },
});

/** Gives seconds, 0 for never. EOPNOTSUPP where the link is no SLIP line. */
export const getSlip = operation<{ keepalive: number; outfill: number }>()({
  id: 'link.get-slip',
  title: 'Read the timers of a SLIP line',
  writes: false,
  teaches,
  input: { link: name },
});
