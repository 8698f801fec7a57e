import { SIOCGIFINDEX, SIOCGIFNAME, SIOCSIFNAME } from '../../../../ioctl/constants/sockios.ts';
import type { IoctlSocket } from '../../../../ioctl/socket.ts';
import { IFNAMSIZ, ifreqIndex, ifreqNewname } from '../../../../ioctl/structs/ifreq.ts';
import { type Counterpart, type CounterpartRun, fromEverywhere } from '../../counterpart.ts';
import type { StartStateName } from '../../start-states/index.ts';
import { getLink, setLink, V0 } from './message.ts';

/** strncpy into a member of IFNAMSIZ bytes, as C programs do it: 16 bytes and more leave no room for the closing NUL. */
function withName(bytes: Buffer, at: number, name: string): Buffer {
  bytes.write(name, at, IFNAMSIZ, 'utf8');
  return bytes;
}

function indexRun(from: StartStateName, link: string, what?: string): CounterpartRun {
  return {
    from,
    ...(what === undefined ? {} : { what }),
    input: { link },
    viaIoctl: (socket) => {
      const { name, ifindex } = ifreqIndex.decode(socket.ioctl(SIOCGIFINDEX, withName(ifreqIndex.encode({}), 0, link)));
      return { index: ifindex, name };
    },
    viaNetlink: (socket) => {
      const { header, attributes } = getLink(socket, {}, link.length < IFNAMSIZ ? { ifname: link } : { altIfname: link });
      return { index: header.index, name: attributes.ifname };
    },
  };
}

function nameRun(from: StartStateName, index: number, what?: string): CounterpartRun {
  return {
    from,
    ...(what === undefined ? {} : { what }),
    input: { index },
    viaIoctl: (socket) => ifreqIndex.decode(socket.ioctl(SIOCGIFNAME, ifreqIndex.encode({ ifindex: index }))).name,
    viaNetlink: (socket) => getLink(socket, { index }).attributes.ifname,
  };
}

function rename(newName: string): Omit<CounterpartRun, 'from'> {
  const viaIoctl = (socket: IoctlSocket) => {
    const bytes = ifreqNewname.encode({ name: 'v0' });
    socket.ioctl(SIOCSIFNAME, withName(bytes, IFNAMSIZ, newName));
  };
  return { input: { link: 'v0', newName }, viaIoctl, viaNetlink: (socket) => setLink(socket, { ifname: newName }) };
}

export const nameCounterparts: Counterpart[] = [
  {
    id: 'SIOCGIFINDEX',
    ioctl: 'SIOCGIFINDEX',
    netlink: 'RTM_GETLINK IFLA_IFNAME',
    title: 'The index of a name',
    runs: [
      ...(['fresh', 'up', 'addressed', 'crowded', 'v6'] as const).map((state) => indexRun(state, 'v0')),
      indexRun('dressed', 'uplink', 'an alternative name'),
      indexRun('dressed', 'uplink-to-the-lab', 'an alternative name of 17 bytes'),
      indexRun('crowded', 'v0:1', 'a label'),
      indexRun('fresh', 'nope', 'no such link'),
      indexRun('fresh', '', 'no name'),
    ],
  },
  {
    id: 'SIOCGIFNAME',
    ioctl: 'SIOCGIFNAME',
    netlink: 'RTM_GETLINK',
    title: 'The name of an index',
    runs: [
      ...(['fresh', 'up', 'addressed', 'crowded', 'v6', 'dressed'] as const).map((state) => nameRun(state, V0)),
      nameRun('fresh', 99, 'no such index'),
      nameRun('fresh', 0, 'index 0'),
      nameRun('fresh', -1, 'index -1'),
    ],
  },
  {
    id: 'SIOCSIFNAME',
    ioctl: 'SIOCSIFNAME',
    netlink: 'RTM_SETLINK IFLA_IFNAME',
    title: 'A new name',
    runs: [
      ...fromEverywhere(rename('w0')),
      { from: 'fresh', what: '15 bytes', ...rename('fifteen-letters') },
      { from: 'fresh', what: '16 bytes', ...rename('sixteen-letters0') },
      { from: 'fresh', what: '20 bytes', ...rename('twenty-letters-00000') },
      { from: 'fresh', what: 'a name that is taken', ...rename('v1') },
      { from: 'fresh', what: 'the first free number', ...rename('v%d') },
      { from: 'fresh', what: 'a slash', ...rename('a/b') },
      { from: 'fresh', what: 'an empty name', ...rename('') },
      { from: 'dressed', what: 'its own alternative name', ...rename('uplink') },
    ],
  },
];
