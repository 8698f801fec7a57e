/** Transceivers by the two registers of their identity, without the revision. */
const products: readonly (readonly [number, number, string])[] = [
  [0x0022, 0x5610, 'AdHoc AH101LF'],
  [0x0022, 0x5520, 'Altimata AC101LF'],
  [0x0000, 0x6b90, 'AMD 79C901A HomePNA'],
  [0x0000, 0x6b70, 'AMD 79C901A 10baseT'],
  [0x0181, 0xb800, 'Davicom DM9101'],
  [0x0043, 0x7410, 'Enable EL40-331'],
  [0x0243, 0x0c50, 'ICPlus IP101A'],
  [0x0015, 0xf410, 'ICS 1889'],
  [0x0015, 0xf420, 'ICS 1890'],
  [0x0015, 0xf430, 'ICS 1892'],
  [0x02a8, 0x0150, 'Intel 82555'],
  [0x7810, 0x0000, 'Level One LXT970/971'],
  [0x0022, 0x1510, 'Micrel KSZ8041'],
  [0x0022, 0x1610, 'Micrel KSZ9021'],
  [0x2000, 0x5c00, 'National DP83840A'],
  [0x2000, 0x5c70, 'National DP83865'],
  [0x0181, 0x4410, 'Quality QS6612'],
  [0x0282, 0x1c50, 'SMSC 83C180'],
  [0x0203, 0x8460, 'STMicroelectronics ST802RT'],
  [0x1c04, 0x0010, 'STMicroelectronics STE100P'],
  [0x0300, 0xe540, 'TDK 78Q2120'],
  [0x0141, 0x0c20, 'Yukon 88E1011'],
  [0x0141, 0x0cc0, 'Yukon-EC 88E1111'],
  [0x0141, 0x0c90, 'Yukon-2 88E1112'],
];

/** The product, or the numbers of vendor and model, with its revision. */
export function productName(first: number, second: number): string {
  const revision = second & 0xf;
  const known = products.find(([one, two]) => one === first && two === (second & 0xfff0));
  if (known !== undefined) return `${known[2]} rev ${revision}`;
  const vendor = [first >> 10, (first >> 2) & 0xff, ((first << 6) | (second >> 10)) & 0xff];
  return `vendor ${colons(vendor.map(reversed))} or ${colons(vendor)}, model ${(second >> 4) & 0x3f} rev ${revision}`;
}

function colons(bytes: readonly number[]): string {
  return bytes.map((byte) => (byte >>> 0).toString(16).padStart(2, '0')).join(':');
}

/** The other way round in which the bits of a vendor are sent. */
function reversed(byte: number): number {
  let bits = 0;
  for (let bit = 0; bit < 8; bit++) if ((byte & (1 << bit)) !== 0) bits |= 0x80 >> bit;
  return bits;
}
