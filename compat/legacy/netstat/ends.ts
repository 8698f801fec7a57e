import { ipv6 } from '../../../src/codec/address.ts';
import { AF_INET } from '../../../src/operations/socket/family.ts';
import type { World } from '../world.ts';
import type { NetstatOptions } from './options.ts';
import { portNames } from './port-names.ts';

/** Both parts of an end together may be so long; longer ones are cut. */
const SHORT_LENGTH = 22;
/** Of a port's name at most so much is left where it is cut. */
const SHORT_PORT = SHORT_LENGTH - 4;

/** Writes the ends of connections: `localhost:ssh`, or in numbers `127.0.0.1:22`. */
export interface Ends {
  /** Whether no end has a name, neither of its host nor of its port. */
  readonly numeric: boolean;
  /** Undefined while the name of the host has not been asked for. */
  text(family: number, addresses: Buffer, offset: number, port: number, protocol: string): string | undefined;
  /** Asks for the names that were missing. */
  resolve(): Promise<void>;
}

export function endsOf(world: World, { on }: NetstatOptions): Ends {
  const portName = portNames(world);
  const portOf = on.has('numericPorts') ? String : (port: number, protocol: string) => portName(port, protocol) ?? String(port);
  const hosts = new Map<string, string>();
  const missing = new Set<string>();
  const numeric = on.has('numericHosts');
  const wide = on.has('wide');
  /** A few addresses stand in most lines: their texts are kept. */
  const ipv4Texts = new Map<number, string>();
  const ipv4Text = (bytes: Buffer, at: number): string => {
    const number = bytes.readUInt32BE(at);
    let text = ipv4Texts.get(number);
    if (text === undefined) {
      text = `${bytes[at]}.${bytes[at + 1]}.${bytes[at + 2]}.${bytes[at + 3]}`;
      ipv4Texts.set(number, text);
    }
    return text;
  };
  const hostOf = (family: number, bytes: Buffer, at: number): string | undefined => {
    const address = family === AF_INET ? ipv4Text(bytes, at) : ipv6.get(bytes, at);
    if (numeric) return plain(address);
    if (address === '0.0.0.0') return address;
    if (address === '::') return '[::]';
    const known = hosts.get(address);
    if (known === undefined) missing.add(address);
    return known;
  };
  return {
    numeric: numeric && on.has('numericPorts'),
    text: (family, addresses, offset, port, protocol) => {
      const host = hostOf(family, addresses, offset);
      return host === undefined ? undefined : joined(host, port === 0 ? '*' : portOf(port, protocol), wide);
    },
    resolve: async () => {
      for (const address of missing) hosts.set(address, plain((await hostName(world, address)) ?? address));
      missing.clear();
    },
  };
}

/** What looks like a network by net-tools' own idea, of which only 0.x.y.z is left, is looked up in networks(5). */
export async function hostName(world: World, address: string): Promise<string | undefined> {
  return address.startsWith('0.') ? world.names.networkOf(address) : world.names.hostOf(address);
}

/** IPv4 that a socket of IPv6 speaks is shown as IPv4. */
function plain(address: string): string {
  return address.startsWith('::ffff:') && address.includes('.') ? address.slice('::ffff:'.length) : address;
}

function joined(host: string, port: string, wide: boolean): string {
  if (wide || host.length + port.length <= SHORT_LENGTH) return `${host}:${port}`;
  const portLength = Math.min(port.length, SHORT_PORT);
  return `${host.slice(0, SHORT_LENGTH - portLength)}:${port.slice(0, portLength)}`;
}
