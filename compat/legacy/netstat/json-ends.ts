import type { InternetSocket } from '../../../src/operations/socket/internet-socket.ts';
import type { World } from '../world.ts';
import { hostName } from './ends.ts';
import type { NetstatOptions } from './options.ts';
import { portNames } from './port-names.ts';

/** One end of a connection; names are null where there are none, or none were wanted. */
export interface NamedEnd {
  address: string;
  port: number;
  host: string | null;
  service: string | null;
}

export interface EndNames {
  /** Asks for the names of hosts. Undefined where there is nothing to wait for. */
  ask(sockets: readonly InternetSocket[]): Promise<void> | undefined;
  of(address: string, port: number, protocol: string): NamedEnd;
}

const nobody = new Set(['0.0.0.0', '::']);

export function endNames(world: World, { on }: NetstatOptions): EndNames {
  const hosts = new Map<string, string>();
  const portName = portNames(world);
  const serviceOf = (port: number, protocol: string): string | null => {
    const name = port === 0 || on.has('numericPorts') ? undefined : portName(port, protocol === 'udplite' ? 'udp' : protocol);
    return name === undefined ? null : Buffer.from(name, 'latin1').toString('utf8');
  };
  return {
    ask: (sockets) => {
      if (on.has('numericHosts')) return undefined;
      const addresses = new Set(sockets.flatMap(({ local, remote }) => [local, remote]).filter((address) => !nobody.has(address)));
      if (addresses.size === 0) return undefined;
      return (async () => {
        for (const address of addresses) {
          const name = await hostName(world, address);
          if (name !== undefined) hosts.set(address, name);
        }
      })();
    },
    of: (address, port, protocol) => ({ address, port, host: hosts.get(address) ?? null, service: serviceOf(port, protocol) }),
  };
}
