import { NUD_PERMANENT } from '../../netlink/constants/neighbour.ts';
import { NLM_F_CREATE } from '../../netlink/constants/netlink.ts';
import { RT_SCOPE_LINK, RT_TABLE_MAIN, RTN_UNICAST, RTPROT_BOOT } from '../../netlink/constants/route.ts';
import { RTM_NEWADDR, RTM_NEWLINK, RTM_NEWNEIGH, RTM_NEWROUTE } from '../../netlink/constants/rtnetlink.ts';
import { openNetlink, type Request } from '../../netlink/socket.ts';
import { addressMessage } from '../../netlink/structs/address.ts';
import { linkMessage } from '../../netlink/structs/link.ts';
import { neighbourMessage } from '../../netlink/structs/neighbour.ts';
import { routeMessage } from '../../netlink/structs/route.ts';
import type { Cost, Growth } from '../../src/model/comparison.ts';
import { AF_INET, type Kernel } from '../../src/syscall/kernel.ts';
import { recording } from '../../src/syscall/recording.ts';
import { costOf } from '../run/describe.ts';
import { type BackendName, open } from '../run/open.ts';
import { makeTwin } from './twin.ts';

/** A listing whose cost is measured, and how the nth object that it lists is made. */
interface Measured {
  operation: 'link.list' | 'address.list' | 'route.list' | 'neighbour.list';
  objects: string;
  make(n: number): Request;
}

const V0 = 10;
const address = (n: number) => `10.${64 + (n >> 16)}.${(n >> 8) & 255}.${n & 255}`;

const measured: readonly Measured[] = [
  {
    operation: 'address.list',
    objects: 'IPv4 addresses',
    make: (n) => ({
      type: RTM_NEWADDR,
      flags: NLM_F_CREATE,
      payload: addressMessage.encode({ family: AF_INET, prefixlen: 32, index: V0 }, { local: address(n), label: `v0:${n}` }),
    }),
  },
  {
    operation: 'route.list',
    objects: 'IPv4 routes',
    make: (n) => ({
      type: RTM_NEWROUTE,
      flags: NLM_F_CREATE,
      payload: routeMessage.encode(
        { family: AF_INET, dstLen: 32, table: RT_TABLE_MAIN, protocol: RTPROT_BOOT, scope: RT_SCOPE_LINK, type: RTN_UNICAST },
        { dst: address(n), oif: V0 },
      ),
    }),
  },
  {
    operation: 'neighbour.list',
    objects: 'neighbours',
    make: (n) => ({
      type: RTM_NEWNEIGH,
      flags: NLM_F_CREATE,
      payload: neighbourMessage.encode({ family: AF_INET, ifindex: V0, state: NUD_PERMANENT }, { dst: address(n), lladdr: '02:00:00:00:01:00' }),
    }),
  },
  {
    operation: 'link.list',
    objects: 'links',
    make: (n) => ({ type: RTM_NEWLINK, flags: NLM_F_CREATE, payload: linkMessage.encode({}, { ifname: `g${n}`, linkinfo: { kind: 'bridge' } }) }),
  },
];

const COUNTS = [1, 10, 100, 1000];
/** The two sides take turns, and the median counts: the machine's speed drifts. */
const TURNS = 5;

/** How the cost of a listing grows with the number of objects, measured in one namespace for both sides. */
export function measureGrowth(kernel: Kernel): Growth[] {
  return measured.map(({ operation, objects, make }) => {
    const twin = makeTwin(kernel, 'up');
    try {
      return twin.namespace.inside(() => ({
        operation,
        objects,
        points: COUNTS.map((count, step) => ({ count, ...measureAt(kernel, operation, make, step === 0 ? 0 : (COUNTS[step - 1] ?? 0), count) })),
      }));
    } finally {
      twin.close();
    }
  });
}

function measureAt(kernel: Kernel, operation: Measured['operation'], make: Measured['make'], from: number, to: number): { ioctl?: Cost; netlink?: Cost } {
  const socket = openNetlink(kernel);
  try {
    const refused = socket.batch(Array.from({ length: to - from }, (_, index) => make(from + index))).find((failure) => failure !== undefined);
    if (refused !== undefined) throw refused;
  } finally {
    socket.close();
  }
  const turns = Array.from({ length: TURNS }, () => ({ ioctl: costOnce(kernel, 'ioctl', operation), netlink: costOnce(kernel, 'netlink', operation) }));
  return {
    ...median(
      turns.map(({ ioctl }) => ioctl),
      'ioctl',
    ),
    ...median(
      turns.map(({ netlink }) => netlink),
      'netlink',
    ),
  };
}

/** Time is taken without the recorder, which copies every byte; calls and bytes with it. */
function costOnce(kernel: Kernel, via: BackendName, operation: Measured['operation']): Cost | undefined {
  const plain = open(via, kernel);
  const start = process.hrtime.bigint();
  const outcome = plain.run(operation, {});
  const microseconds = Number(process.hrtime.bigint() - start) / 1000;
  plain.close();
  if (!outcome.ok) return undefined;
  const { kernel: recorded, entries } = recording(kernel);
  const counted = open(via, recorded);
  entries.length = 0;
  counted.run(operation, {});
  const cost = costOf(entries);
  counted.close();
  return { ...cost, microseconds };
}

function median<V extends BackendName>(costs: readonly (Cost | undefined)[], via: V): { [K in V]?: Cost } {
  const sorted = costs.filter((cost) => cost !== undefined).sort((a, b) => a.microseconds - b.microseconds);
  const middle = sorted[Math.floor(sorted.length / 2)];
  return middle === undefined ? {} : ({ [via]: middle } as { [K in V]?: Cost });
}
