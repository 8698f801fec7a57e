import { linkFlags } from '../../../src/model/link-flags.ts';
import type { LinkMap } from '../../../src/operations/link/get-map.ts';
import type { FirstAddress, LinkCounters, LinkDetails, ScopedAddress } from '../../../src/operations/link/link-details.ts';
import type { Hardware } from './hardware.ts';
import { mediaNames } from './map-words.ts';
import { first, type Shown } from './shown.ts';
import { addressBytes, flagTexts, remembered } from './texts.ts';

/** In what the tools that print `inet addr:` differ. */
export interface OldStyle {
  hardwareOf(type: number): Pick<Hardware, 'title' | 'print' | 'hidesZeros'>;
  /** Bytes in parentheses: `5.4 KiB`. */
  shortBytes(bytes: number | bigint): string;
  /** IFF_* bits that have a name. */
  named: number;
}

/** The layout of net-tools 1.60, which busybox has kept. */
export function oldLayout({ hardwareOf, shortBytes, named }: OldStyle): (shown: Shown) => string {
  const flagsOf = remembered((flags) => (flags === 0 ? '[NO FLAGS] ' : flagTexts(flags & named, ' ')));
  return ({ name, details, slip, every }) => {
    const { flags, mtu, statistics } = details;
    const timers = slip !== undefined && (slip.outfill || slip.keepalive) ? `  Outfill:${slip.outfill}  Keepalive:${slip.keepalive}` : '';
    const compressed = details.hardwareType === 257 || details.hardwareType === 259;
    return (
      `${name.padEnd(9)} Link encap:${hardwareText(details, hardwareOf(details.hardwareType))}${mediaText(details)}\n` +
      `${(every ?? first(details)).map((one) => ipv4Line(one, name, flags)).join('')}${details.inet6.map(inet6Line).join('')}` +
      `          ${flagsOf(flags)} MTU:${mtu}  Metric:1${timers}\n` +
      `${statistics === undefined ? '' : counterLines(statistics, details.txqlen, compressed, shortBytes)}${mapLine(details.map)}\n`
    );
  };
}

function hardwareText({ address }: LinkDetails, { title, print, hidesZeros }: ReturnType<OldStyle['hardwareOf']>): string {
  const shown = print !== undefined && !(hidesZeros === true && !/[1-9a-f]/.test(address));
  return `${title}  ${shown ? `HWaddr ${print(addressBytes(address))}  ` : ''}`;
}

function mediaText({ flags, map }: LinkDetails): string {
  if ((flags & linkFlags.PORTSEL) === 0) return '';
  return `Media:${mediaNames[map.port] ?? ''}${(flags & linkFlags.AUTOMEDIA) === 0 ? '' : '(auto)'}`;
}

function ipv4Line(ipv4: FirstAddress & { label?: string }, name: string, flags: number): string {
  const peer = (flags & linkFlags.POINTOPOINT) === 0 ? '' : ` P-t-P:${ipv4.peer} `;
  const broadcast = (flags & linkFlags.BROADCAST) === 0 ? '' : ` Bcast:${ipv4.broadcast} `;
  return `          inet addr:${ipv4.address} ${peer}${broadcast} Mask:${ipv4.netmask}${(ipv4.label ?? name) === name ? '' : `  Label:${ipv4.label}`}\n`;
}

const scopes = new Map([
  [0, 'Global'],
  [0x20, 'Link'],
  [0x40, 'Site'],
  [0x80, 'Compat'],
  [0x10, 'Host'],
]);

function inet6Line({ address, prefixLength, scope }: ScopedAddress): string {
  return `          inet6 addr: ${address}/${prefixLength} Scope:${scopes.get(scope) ?? 'Unknown'}\n`;
}

function counterLines(s: LinkCounters, txqlen: number, compressed: boolean, shortBytes: (bytes: number | bigint) => string): string {
  return (
    `          RX packets:${s.rxPackets} errors:${s.rxErrors} dropped:${s.rxDropped} overruns:${s.rxFifo} frame:${s.rxFrame}\n${compressed ? `             compressed:${s.rxCompressed}\n` : ''}` +
    `          TX packets:${s.txPackets} errors:${s.txErrors} dropped:${s.txDropped} overruns:${s.txFifo} carrier:${s.txCarrier}\n` +
    `          collisions:${s.txCollisions} ${compressed ? `compressed:${s.txCompressed} ` : ''}${txqlen === -1 ? '' : `txqueuelen:${txqlen} `}\n` +
    `          RX bytes:${s.rxBytes} (${shortBytes(s.rxBytes)})  TX bytes:${s.txBytes} (${shortBytes(s.txBytes)})\n`
  );
}

function mapLine({ irq, memStart, memEnd, dma, baseAddr }: LinkMap): string {
  if (irq === 0 && memStart === 0n && dma === 0 && baseAddr === 0) return '';
  const base = baseAddr < 0x100 ? '' : `Base address:0x${baseAddr.toString(16)} `;
  const memory = memStart === 0n ? '' : `Memory:${memStart.toString(16)}-${memEnd.toString(16)} `;
  return `          ${irq === 0 ? '' : `Interrupt:${irq} `}${base}${memory}${dma === 0 ? '' : `DMA chan:${dma.toString(16)} `}\n`;
}
