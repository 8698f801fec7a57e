import { deviceName } from '../../../src/model/link-name.ts';
import { type ExactWritersOf, without } from './exact.ts';

const ofPort =
  (words: (input: never) => string) =>
  ({ port, ...input }: { port: string }) =>
    port.includes(':') ? without(`${port} is found among no ports: brctl refuses`) : [`ip link set dev ${port} type bridge_slave ${words(input as never)}`];

/** Ports: the kernel refuses to move one, and to remove a bridge that is up; ip does both. Which bridge a port belongs to, brctl does not look at when it sets something of the port. */
export const bridge: ExactWritersOf<'bridge'> = {
  'bridge.remove': ({ link }) =>
    link.includes(':') ? without(`${link} is no bridge: the kernel refuses`) : [`ip -o link show dev ${link} type bridge | grep -qv '[<,]UP[,>]' && ip link delete dev ${link}`],
  'bridge.add-port': ({ link, port }) => [`! ip -o link show dev ${deviceName(port)} | grep -q ' master ' && ip link set dev ${deviceName(port)} master ${deviceName(link)}`],
  'bridge.remove-port': ({ link, port }) => [`ip link show dev ${deviceName(port)} master ${deviceName(link)} | grep -q . && ip link set dev ${deviceName(port)} nomaster`],
  'bridge.set-path-cost': ofPort(({ cost }: { cost: number }) => `cost ${cost}`),
  'bridge.set-port-priority': ofPort(({ priority }: { priority: number }) => `priority ${priority}`),
  'bridge.set-hairpin': ofPort(({ enabled }: { enabled: boolean }) => `hairpin ${enabled ? 'on' : 'off'}`),
};
