import { linkFlags } from '../../../src/model/link-flags.ts';
import type { LinkMap } from '../../../src/operations/link/get-map.ts';
import type { FirstAddress, LinkDetails, ScopedAddress } from '../../../src/operations/link/link-details.ts';
import { hardwareOf } from './hardware.ts';
import { mediaNames } from './map-words.ts';
import { first, type Shown } from './shown.ts';
import { addressBytes, flagTexts, remembered, rememberingLast, shortBytes } from './texts.ts';

/** ARPHRD_ETHER, and the length of six bytes as text. */
const [ETHER, ETHER_LENGTH] = [1, 17];

/** What net-tools 2.10 prints of an interface. */
export function newText({ name, details, slip, every }: Shown): string {
  const { flags, mtu, statistics } = details;
  const timers = slip !== undefined && (slip.outfill || slip.keepalive) ? `  outfill ${slip.outfill}  keepalive ${slip.keepalive}` : '';
  const compressed = details.hardwareType === 257 || details.hardwareType === 259;
  return (
    `${name}: ${flagsText(flags)}  mtu ${mtu}${timers}\n${(every ?? first(details)).map((one) => ipv4Line(one, name, flags)).join('')}${details.inet6.map(inet6Line).join('')}` +
    `${hardwareLine(details)}${mediaLine(details)}${statistics === undefined ? '' : counterLines(statistics, compressed)}${mapLine(details.map)}\n`
  );
}

/** ifr_flags is a short: with IFF_DYNAMIC it is negative. The last sign is taken for the comma behind a name, and where there is no name it is another. */
const flagsText = remembered((flags) => {
  const names = flagTexts(flags, ',');
  const number = (flags << 16) >> 16;
  return names === '' ? `flags=${number}${number === 0 ? '<' : ''}` : `flags=${number}<${names.slice(0, -1)}>`;
});

function ipv4Line(ipv4: FirstAddress & { label?: string }, name: string, flags: number): string {
  const broadcast = (flags & linkFlags.BROADCAST) === 0 ? '' : `  broadcast ${ipv4.broadcast}`;
  const peer = (flags & linkFlags.POINTOPOINT) === 0 ? '' : `  destination ${ipv4.peer}`;
  return `        inet ${ipv4.address}  netmask ${ipv4.netmask}${broadcast}${peer}${(ipv4.label ?? name) === name ? '' : `  label ${ipv4.label}`}\n`;
}

function inet6Line({ address, prefixLength, scope }: ScopedAddress): string {
  return `        inet6 ${withoutMapping(address)}  prefixlen ${prefixLength}  scopeid ${scopeText(scope)}\n`;
}

/** Bits of IPV6_ADDR_SCOPE_MASK. */
const scopeText = remembered((scope) => {
  const scopes = [
    ...((scope & 0x80) === 0 ? [] : ['compat']),
    ...((scope & ~0x80) === 0 ? ['global'] : []),
    ...((scope & 0x20) === 0 ? [] : ['link']),
    ...((scope & 0x40) === 0 ? [] : ['site']),
    ...((scope & 0x10) === 0 ? [] : ['host']),
  ];
  return `0x${scope.toString(16)}<${scopes.join(',')}>`;
});

/** Of an IPv4-mapped address, the IPv4 address alone is printed. */
function withoutMapping(address: string): string {
  return address.startsWith('::ffff:') && address.includes('.') ? address.slice('::ffff:'.length) : address;
}

function hardwareLine({ hardwareType, address, txqlen }: LinkDetails): string {
  // Of nearly all links the text is the address as it is.
  if (hardwareType === ETHER && address.length === ETHER_LENGTH && txqlen !== -1) return `        ether ${address}  txqueuelen ${txqlen}  (Ethernet)\n`;
  const { name, title, print, hidesZeros } = hardwareOf(hardwareType);
  const shown = print !== undefined && !(hidesZeros === true && !/[1-9a-f]/.test(address));
  return `        ${name}${shown ? ` ${print(addressBytes(address))}` : ''}${txqlen === -1 ? '' : `  txqueuelen ${txqlen}`}  (${title})\n`;
}

function mediaLine({ flags, map }: LinkDetails): string {
  if ((flags & linkFlags.PORTSEL) === 0) return '';
  return `        media ${mediaNames[map.port] ?? ''}${(flags & linkFlags.AUTOMEDIA) === 0 ? '' : 'autoselect'}\n`;
}

const counterLines = rememberingLast((s, compressed) => {
  return (
    `        RX packets ${s.rxPackets}  bytes ${s.rxBytes} (${shortBytes(s.rxBytes)})\n${compressed ? `        RX compressed:${s.rxCompressed}\n` : ''}` +
    `        RX errors ${s.rxErrors}  dropped ${s.rxDropped}  overruns ${s.rxFifo}  frame ${s.rxFrame}\n` +
    `        TX packets ${s.txPackets}  bytes ${s.txBytes} (${shortBytes(s.txBytes)})\n${compressed ? `        TX compressed ${s.txCompressed}\n` : ''}` +
    `        TX errors ${s.txErrors}  dropped ${s.txDropped} overruns ${s.txFifo}  carrier ${s.txCarrier}  collisions ${s.txCollisions}\n`
  );
});

function mapLine({ irq, memStart, memEnd, dma, baseAddr }: LinkMap): string {
  if (irq === 0 && memStart === 0n && dma === 0 && baseAddr < 0x100) return '';
  const base = baseAddr < 0x100 ? '' : `base 0x${baseAddr.toString(16)}  `;
  const memory = memStart === 0n ? '' : `memory 0x${memStart.toString(16)}-${memEnd.toString(16)}  `;
  return `        device ${irq === 0 ? '' : `interrupt ${irq}  `}${base}${memory}${dma === 0 ? '' : `  dma 0x${dma.toString(16)}`}\n`;
}
