import { mediaList } from './media.ts';
import { productName } from './products.ts';
import * as mii from './registers.ts';
import type { Transceiver } from './transceiver.ts';

/** What the registers say, in a line; and what -v adds, line by line. Undefined where there seems to be no transceiver. */
export function describeTransceiver(transceiver: Transceiver, verbosity: number): { line: string; more: string } | undefined {
  // Latched bits of the status are read away: only what is so now counts.
  transceiver.read(mii.MII_BMSR);
  const count = verbosity > 1 ? 32 : mii.MII_STAT1000 + 1;
  const values = Array.from({ length: count }, (_, register) => (mii.namedRegisters.has(register) || verbosity > 2 ? transceiver.read(register) : 0));
  if (values[mii.MII_BMCR] === 0xffff || values[mii.MII_BMSR] === 0) return undefined;
  const all = verbosity > 1 ? registerLines(transceiver.phy, values) : '';
  return { line: `${Buffer.from(transceiver.link).toString('latin1')}: ${mode(values)}${linkStatus(values)}`, more: verbosity > 0 ? all + details(values) : '' };
}

const at = (values: readonly number[], register: number) => values[register] ?? 0;
const has = (bits: number, bit: number) => (bits & bit) !== 0;

function linkStatus(values: readonly number[]): string {
  return has(at(values, mii.MII_BMSR), mii.BMSR_LSTATUS) ? 'link ok' : 'no link';
}

/** Speed and duplex, negotiated or fixed. */
function mode(values: readonly number[]): string {
  const [control, status] = [at(values, mii.MII_BMCR), at(values, mii.MII_BMSR)];
  const gigabit = at(values, mii.MII_CTRL1000) & (at(values, mii.MII_STAT1000) >> 2);
  if (!has(control, mii.BMCR_ANENABLE)) {
    const speed = has(gigabit, mii.ADVERTISE_1000HALF | mii.ADVERTISE_1000FULL) ? '1000' : has(control, mii.BMCR_SPEED100) ? '100' : '10';
    return `${speed} Mbit, ${has(control, mii.BMCR_FULLDPLX) ? 'full' : 'half'} duplex, `;
  }
  if (!has(status, mii.BMSR_ANEGCOMPLETE)) return has(control, mii.BMCR_ANRESTART) ? 'autonegotiation restarted, ' : '';
  const partner = at(values, mii.MII_LPA);
  const agreed = at(values, mii.MII_ADVERTISE) & partner;
  if (agreed === 0) return 'autonegotiation failed, ';
  return `${has(partner, mii.LPA_LPACK) ? 'negotiated' : 'no autonegotiation,'}${mediaList(agreed, gigabit, true)}, `;
}

function registerLines(phy: number, values: readonly number[]): string {
  const rows = Array.from({ length: 4 }, (_, row) => values.slice(row * 8, row * 8 + 8).map((value) => ` ${(value >>> 0).toString(16).padStart(4, '0')}`));
  return `  registers for MII PHY ${phy}: ${rows.map((row) => `\n   ${row.join('')}`).join('')}\n`;
}

function details(values: readonly number[]): string {
  const [control, status] = [at(values, mii.MII_BMCR), at(values, mii.MII_BMSR)];
  const [own, partner] = [at(values, mii.MII_CTRL1000), at(values, mii.MII_LPA)];
  return [
    `  product info: ${productName(at(values, mii.MII_PHYSID1), at(values, mii.MII_PHYSID2))}`,
    `  basic mode:   ${basicMode(control)}`,
    `  basic status: ${basicStatus(control, status)}${linkStatus(values)}`,
    `  capabilities:${mediaList(status >>> 6, own, false)}`,
    `  advertising: ${mediaList(at(values, mii.MII_ADVERTISE), own, false)}`,
    ...(has(partner, 0x07e0) ? [`  link partner:${mediaList(partner, at(values, mii.MII_STAT1000) >>> 2, false)}`] : []),
    '',
  ].join('\n');
}

function basicMode(control: number): string {
  const states: readonly (readonly [number, string])[] = [
    [mii.BMCR_RESET, 'software reset, '],
    [mii.BMCR_LOOPBACK, 'loopback, '],
    [mii.BMCR_ISOLATE, 'isolate, '],
    [mii.BMCR_CTST, 'collision test, '],
  ];
  const said = states.filter(([bit]) => has(control, bit)).map(([, text]) => text);
  const end = has(control, mii.BMCR_ANENABLE)
    ? 'autonegotiation enabled'
    : `${has(control, mii.BMCR_SPEED100) ? '100' : '10'} Mbit, ${has(control, mii.BMCR_FULLDPLX) ? 'full' : 'half'} duplex`;
  return said.join('') + end;
}

function basicStatus(control: number, status: number): string {
  const negotiation = has(status, mii.BMSR_ANEGCOMPLETE) ? 'autonegotiation complete, ' : has(control, mii.BMCR_ANRESTART) ? 'autonegotiation restarted, ' : '';
  return has(status, mii.BMSR_RFAULT) ? `${negotiation}remote fault, ` : negotiation;
}
