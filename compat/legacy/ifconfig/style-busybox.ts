import { linkFlags } from '../../../src/model/link-flags.ts';
import { type Hardware, printUnspecified } from './hardware.ts';
import { oldLayout } from './old-layout.ts';

type Shown = Pick<Hardware, 'title' | 'print' | 'hidesZeros'>;

/** The classes that busybox knows, by ARPHRD_*. */
const classes: Readonly<Record<number, Shown>> = {
  772: { title: 'Local Loopback' },
  1: { title: 'Ethernet', print: (bytes) => Array.from(bytes.subarray(0, 6), (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(':') },
  512: { title: 'Point-to-Point Protocol' },
  776: { title: 'IPv6-in-IPv4' },
  32: { title: 'InfiniBand', print: printUnspecified },
};
const unspecified: Shown = { title: 'UNSPEC', print: printUnspecified };

/** What busybox prints of an interface. */
export const busyboxText = oldLayout({ hardwareOf: (type) => classes[type] ?? unspecified, shortBytes, named: 0xffff & ~linkFlags.DYNAMIC });

/** Units as busybox has them: from 1024 of one on the next is used, up to TiB; of the rest only the last step's is shown. */
function shortBytes(bytes: number | bigint): string {
  let whole = BigInt(bytes);
  let tenth = 0n;
  let unit = 0;
  for (; unit < 4 && whole >= 1024n; unit++) {
    tenth = ((whole & 1023n) * 10n) / 1024n;
    whole /= 1024n;
  }
  return `${whole}.${tenth} ${['', 'Ki', 'Mi', 'Gi', 'Ti'][unit]}B`;
}
