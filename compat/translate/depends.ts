import { deviceName } from '../../src/model/link-name.ts';
import type { OperationId } from '../../src/operations/index.ts';
import type { Change } from './noted-calls.ts';

type Dependence = (input: Readonly<Record<string, unknown>>) => string | undefined;

const firstAddress = ({ link, label = link }: Readonly<Record<string, unknown>>) => `which address is the first with the label ${label}: it is the one that an ioctl means`;
const ownLink: Dependence = ({ link, address }) => (link === undefined ? `the routes: the kernel looks for the link that leads to ${address}` : undefined);
const ownGateway: Dependence = ({ gateway }) => (gateway === undefined ? undefined : `whether ${gateway} is an address of this machine: then the scope of the route is link`);

/** What the meaning of a change depends on. */
const dependences: { readonly [Id in OperationId]?: readonly Dependence[] } = {
  'address.set': [
    firstAddress,
    ({ address, link }) =>
      address === '0.0.0.0'
        ? undefined
        : `the kind of link: on a point-to-point link the prefix length is 32, and only a link with broadcast gets a broadcast address (${deviceName(String(link))})`,
  ],
  'address.set-netmask': [firstAddress],
  'address.set-broadcast': [firstAddress],
  'address.set-peer': [firstAddress],
  'route.add': [
    ownGateway,
    labelled,
    // The difference reject-knows-no-table: no words of ip reach that.
    ({ destination, reject }) => (reject ? `whether ip has made ${destination} unreachable with scope host before: route then adds a second such route, ip is refused` : undefined),
  ],
  'route.remove': [ownGateway, labelled],
  'route6.remove': [({ gateway, destination }) => (gateway === undefined ? `how many nexthops ${destination} has: one is taken away, the first` : undefined)],
  'neighbour.set': [ownLink, ({ link }) => (link === undefined ? undefined : `whether ${link} is an Ethernet link: on others the kernel refuses`)],
  'neighbour.remove': [ownLink],
  'neighbour.add-proxy': [({ link }) => (link === undefined ? 'which link has that link-layer address' : undefined)],
  'bridge.remove': [({ link }) => `whether ${link} is up: then the kernel refuses`],
  'bridge.add-port': [({ port }) => `whether ${port} has a master already: then the kernel refuses`],
  'bridge.remove-port': [({ link, port }) => `whether ${port} is a port of ${link}: else the kernel refuses`],
  'link.set-hardware-address': [({ link }) => `whether ${link} is an Ethernet link: on others the kernel refuses`],
  'tun.add': [({ name }) => (String(name).includes('%') ? undefined : `whether ${name} is there already: then it is taken over`)],
};

function labelled({ link }: Readonly<Record<string, unknown>>): string | undefined {
  return String(link ?? '').includes(':') ? `which address has the label ${link}: it becomes the source` : undefined;
}

/** In words, once each. */
export function dependsOn(changes: readonly Change[]): string[] {
  const said = changes.flatMap(({ operation, input, whenDown }) => [
    ...(dependences[operation] ?? []).map((say) => say(input)),
    whenDown !== undefined && operation === 'address.set-label-flags' && ((input.flags as number) & 1) !== (((whenDown as { flags: number }).flags ?? 0) & 1)
      ? `whether ${deviceName(String(input.label))} is up: on a link that is down, a flag of ${input.label} that is written takes its address away`
      : undefined,
  ]);
  return [...new Set([...said.filter((one) => one !== undefined), ...zero(changes)])];
}

/** `ifconfig LINK 0.0.0.0` takes the link up, where a label of that kind is left alone. */
function zero(changes: readonly Change[]): string[] {
  const emptied = changes.find(({ operation, input }) => operation === 'address.set' && input.address === '0.0.0.0');
  const up = changes.find(({ operation }) => operation === 'link.set-up');
  return emptied === undefined || up === undefined
    ? []
    : [
        `whether ${up.input.link} is up: a link that is down is taken up as well; and net.ipv4.conf.${up.input.link}.promote_secondaries, without which secondary addresses go with their primary`,
      ];
}
