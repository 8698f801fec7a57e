import { strtoul, toInt } from '../c-numbers.ts';
import type { World } from '../world.ts';
import { ADVERTISE_1000FULL, ADVERTISE_1000HALF, BMCR_SPEED1000 } from './registers.ts';

/** Bits 5 to 9 of the registers that advertise, and of the status five bits further up. */
const NAMES = ['10baseT-HD', '10baseT-FD', '100baseTx-HD', '100baseTx-FD', '100baseT4'];
const LPA_ABILITY_MASK = 0x07e0;

/** Media by name with the bits that advertise them. Those of gigabit stand in another register, which is never written. */
const media: Readonly<Record<string, number>> = {
  ...Object.fromEntries(NAMES.map((name, index) => [name.toLowerCase(), 0x20 << index])),
  '100basetx': 0x0180,
  '10baset': 0x0060,
  '1000baset-hd': 0,
  '1000baset-fd': 0,
  '1000baset': 0,
};

/** Bits as hex, or names between commas; -1 where it is neither, which is said. */
export function readMedia(text: string, world: World): number {
  const { value, rest } = strtoul(text, 16);
  if (text !== '' && rest === '') {
    const mask = toInt(value);
    return (mask & LPA_ABILITY_MASK) !== 0 && (mask & ~LPA_ABILITY_MASK) === 0 ? mask : refuse(text, world);
  }
  const words = text.split(/[, ]/).filter((word) => word !== '');
  // The text is cut behind the word that was read first.
  const [shown = text] = /^[, ]*[^, ]+/.exec(text) ?? [];
  if (words.length === 0) return refuse(text, world);
  let mask = 0;
  for (const word of words) {
    const bits = media[word.toLowerCase()];
    if (bits === undefined || !Object.hasOwn(media, word.toLowerCase())) return refuse(shown, world);
    mask |= bits;
  }
  return mask;
}

function refuse(text: string, world: World): number {
  world.err(`Invalid media specification '${text}'.\n`);
  return -1;
}

/** Names of the media of a register's bits, each behind a blank; `best` is the first one alone. Gigabit is looked for where 10baseT-FD is, whose bit has the number of BMCR_SPEED1000. */
export function mediaList(bits: number, gigabit: number, best: boolean): string {
  let text = '';
  if ((bits & BMCR_SPEED1000) !== 0) {
    for (const [bit, name] of [
      [ADVERTISE_1000HALF, ' 1000baseT-HD'],
      [ADVERTISE_1000FULL, ' 1000baseT-FD'],
    ] as const) {
      if ((gigabit & bit) === 0) continue;
      text += name;
      // The bits are not shifted yet: what is taken for flow control is 10baseT-HD.
      if (best) return withFlowControl(text, bits);
    }
  }
  const shifted = bits >>> 5;
  for (let index = 4; index >= 0; index--) {
    if ((shifted & (1 << index)) === 0) continue;
    text += ` ${NAMES[index]}`;
    if (best) break;
  }
  return withFlowControl(text, shifted);
}

function withFlowControl(text: string, bits: number): string {
  return (bits & 0x20) !== 0 ? `${text} flow-control` : text;
}
