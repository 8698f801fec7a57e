import { errnos } from '../../../src/base/errno.ts';
import { linkFlags } from '../../../src/model/link-flags.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import type { OperationId } from '../../../src/operations/index.ts';
import type { LinkDetails } from '../../../src/operations/link/link-details.ts';
import type { RouteRow } from '../../../src/operations/route/row.ts';
import { emptyRow, REMOTE_ADDRESS, type SocketRow } from '../../../src/operations/socket/socket-row.ts';
import type { Files, Names, Style, World } from '../../legacy/world.ts';
import type { Sample, SampleLink, SampleRoute, SampleSocket } from './sample.ts';

const hardwareTypes = { ether: 1, loopback: 772, 'point to point': 512 } as const;
const scopes = { global: 0, host: 0x10, link: 0x20 } as const;
const [ATF_COM, LISTEN, ESTABLISHED, CLOSE, AF_INET] = [2, 10, 1, 7, 2];

/** A world in which a legacy tool shows a host that was thought up. What it writes is added to `written`. */
export function sampleWorld(program: string, style: Style, sample: Sample, written: string[]): World {
  const run = (operation: OperationId, input: { link?: string; protocol?: string; family?: string }): Outcome<unknown> => {
    const value = answer(operation, input, sample);
    return value === undefined
      ? { ok: false, operation, via: 'netlink', error: { code: 'ENODEV', errno: errnos.ENODEV, call: 'RTM_GETLINK', via: 'netlink' } }
      : { ok: true, operation, via: 'netlink', value };
  };
  return {
    ...{ program, style, uid: 0 },
    run: run as World['run'],
    each: ((operation: OperationId, input: object, visit: (row: unknown) => void) => {
      const outcome = run(operation, input);
      if (outcome.ok) for (const row of outcome.value as unknown[]) visit(row);
      return outcome;
    }) as World['each'],
    // The bytes may be in a buffer that is used again.
    out: (text) => void written.push(typeof text === 'string' ? text : Buffer.from(text).toString('latin1')),
    err: () => undefined,
    ...{ names, files },
    pause: () => Promise.reject(new Error('a sample does not change')),
  };
}

function answer(operation: OperationId, { link, protocol, family }: { link?: string; protocol?: string; family?: string }, sample: Sample): unknown {
  switch (operation) {
    case 'link.list-details':
      return sample.links.map((one) => ({ name: one.name, details: detailsOf(one) }));
    case 'link.get-details':
      return sample.links.filter(({ name }) => name === link).map(detailsOf)[0];
    case 'route.list':
      return sample.routes.map(routeRow);
    case 'route.get-table':
      return { exists: true };
    case 'neighbour.list-rows':
      return sample.neighbours.map(({ address, mac, link: name }) => ({ address, lladdr: mac, link: name, hardwareType: 1, flags: ATF_COM }));
    case 'socket.list':
      return family === 'inet' ? sample.sockets.filter(({ protocol: own = 'tcp' }) => own === protocol).map(socketRow) : [];
    case 'socket.list-unix':
      return [];
    case 'bridge.list-details':
      return sample.bridges.map(({ name, ports }) => ({
        name,
        info: { bridgeId: '8000.0200000000b7', stp: false },
        ports: ports.map((port, index) => ({ port, number: index + 1 })),
      }));
    default:
      return undefined;
  }
}

function detailsOf({ kind, up, running, mac, mtu, inet, inet6, counters }: SampleLink): LinkDetails {
  const own = kind === 'ether' ? ['BROADCAST', 'MULTICAST'] : kind === 'loopback' ? ['LOOPBACK'] : ['POINTOPOINT', 'NOARP', 'MULTICAST'];
  const flags = [...own, ...(up ? ['UP'] : []), ...(up && running ? ['RUNNING'] : [])].reduce((bits, name) => bits | linkFlags[name as keyof typeof linkFlags], 0);
  return {
    ...{ flags, hardwareType: hardwareTypes[kind], address: kind === 'point to point' ? '' : mac, mtu, txqlen: 1000 },
    map: { memStart: 0n, memEnd: 0n, baseAddr: 0, irq: 0, dma: 0, port: 0 },
    ...(inet === undefined ? {} : { ipv4: inet }),
    inet6: inet6.map(({ address, prefixLength, scope }) => ({ address, prefixLength, scope: scopes[scope] })),
    statistics: counters,
  };
}

const numberOf = (address: string) => Buffer.from(address.split('.').map(Number)).readUInt32BE();

function routeRow({ destination, prefixLength, gateway, link, metric }: SampleRoute): RouteRow {
  const flags = 1 | (gateway === '0.0.0.0' ? 0 : 2);
  return { destination: numberOf(destination), prefixLength, gateway: numberOf(gateway), link, flags, metric, mss: 0, window: 0, irtt: 0 };
}

function socketRow({ protocol, address, port, remote }: SampleSocket): SocketRow {
  const row = emptyRow();
  row.addresses.writeUInt32BE(numberOf(address));
  row.addresses.writeUInt32BE(numberOf(remote?.address ?? '0.0.0.0'), REMOTE_ADDRESS);
  return { ...row, family: AF_INET, localPort: port, remotePort: remote?.port ?? 0, state: remote !== undefined ? ESTABLISHED : protocol === 'udp' ? CLOSE : LISTEN };
}

const nobody = () => undefined;
const names: Names = {
  addressOf: async () => 'HOST_NOT_FOUND',
  addressesOf: async () => 'HOST_NOT_FOUND',
  resolve: () => ({ problem: '' }),
  hostByName: () => ({ problem: '' }),
  hostOf: async () => undefined,
  ...{ networkOf: nobody, addressOfNetwork: nobody, serviceOf: nobody, protocolOf: nobody, userOf: nobody, uidOf: nobody, gidOf: nobody },
};

const closed = (path: string): never => {
  throw new Error(`a sample has no ${path}`);
};
const files: Files = { read: closed, list: () => [], size: closed, readLink: closed };
