import { littleEndian as le } from '../../src/codec/word.ts';
import type { LinkCounters } from '../../src/operations/link/link-details.ts';

// Part of the hot path of decode-details.ts; the order is that of rtnlLinkStats64 in netlink/structs/link.ts.

/** Bytes of struct rtnl_link_stats64 up to tx_compressed. */
export const STATS_BYTES = 23 * 8;
/** Dropped and missed; the kinds of broken frames; the kinds of errors of a carrier. */
const [droppedPlaces, framePlaces, carrierPlaces] = [
  [6, 15],
  [10, 11, 12, 13],
  [17, 16, 20, 19],
];

/** The sums that dev_seq_printf_stats (net/core/net-procfs.c) makes for /proc/net/dev, of the struct at `start`. */
export function columns(view: DataView, start: number): LinkCounters {
  if (isUnused(view, start, STATS_BYTES)) return noTraffic;
  return {
    rxBytes: counter(view, start, 2),
    rxPackets: counter(view, start, 0),
    rxErrors: counter(view, start, 4),
    rxDropped: sum(view, start, droppedPlaces),
    rxFifo: counter(view, start, 14),
    rxFrame: sum(view, start, framePlaces),
    rxCompressed: counter(view, start, 21),
    rxMulticast: counter(view, start, 8),
    txBytes: counter(view, start, 3),
    txPackets: counter(view, start, 1),
    txErrors: counter(view, start, 5),
    txDropped: counter(view, start, 7),
    txFifo: counter(view, start, 18),
    txCollisions: counter(view, start, 9),
    txCarrier: sum(view, start, carrierPlaces),
    txCompressed: counter(view, start, 22),
  };
}

let seen: ArrayBufferLike | undefined;
let words: Uint32Array = new Uint32Array(0);

/** Whether there is nothing but zeros, as far as words in their places tell: V8 reads those much faster than a view before it has compiled this. */
export function isUnused(view: DataView, start: number, length: number): boolean {
  if (view.buffer !== seen) {
    seen = view.buffer;
    words = new Uint32Array(seen, 0, seen.byteLength >> 2);
  }
  const from = view.byteOffset + start;
  if ((from & 3) !== 0) return false;
  for (let word = from >> 2; word < (from + length) >> 2; word++) if (words[word] !== 0) return false;
  return true;
}

/** What most of thousands of links have. */
const noTraffic: LinkCounters = {
  rxBytes: 0,
  rxPackets: 0,
  rxErrors: 0,
  rxDropped: 0,
  rxFifo: 0,
  rxFrame: 0,
  rxCompressed: 0,
  rxMulticast: 0,
  txBytes: 0,
  txPackets: 0,
  txErrors: 0,
  txDropped: 0,
  txFifo: 0,
  txCollisions: 0,
  txCarrier: 0,
  txCompressed: 0,
};

/** Upper halves below this make a number that is exact. */
const EXACT = 0x200000;

function counter(view: DataView, start: number, place: number): number | bigint {
  const at = start + place * 8;
  const high = view.getUint32(le ? at + 4 : at, le);
  const low = view.getUint32(le ? at : at + 4, le);
  return high < EXACT ? high * 0x100000000 + low : view.getBigUint64(at, le);
}

/** A sum wraps as that of the kernel does. */
function sum(view: DataView, start: number, places: readonly number[]): number | bigint {
  let whole = 0;
  for (let at = 0; at < places.length; at++) whole += Number(counter(view, start, places[at] as number));
  if (whole <= Number.MAX_SAFE_INTEGER) return whole;
  return BigInt.asUintN(
    64,
    places.reduce((all, place) => all + view.getBigUint64(start + place * 8, le), 0n),
  );
}
