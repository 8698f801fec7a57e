import { NTF_PROXY } from '../../../netlink/constants/neighbour.ts';
import { RTM_GETADDR, RTM_GETLINK, RTM_GETNEIGH, RTM_GETROUTE } from '../../../netlink/constants/rtnetlink.ts';
import { type NetlinkSocket, openNetlink } from '../../../netlink/socket.ts';
import { addressMessage } from '../../../netlink/structs/address.ts';
import { linkMessage } from '../../../netlink/structs/link.ts';
import { neighbourMessage } from '../../../netlink/structs/neighbour.ts';
import { routeMessage } from '../../../netlink/structs/route.ts';
import { version } from '../../../src/base/version.ts';
import { linkFlags } from '../../../src/model/link-flags.ts';
import { AF_INET, AF_INET6, type Kernel } from '../../../src/syscall/kernel.ts';
import type { Observer } from './index.ts';
import { arrange } from './ip-json.ts';
import { addressRow, linkRow, neighbourRow, routeRow } from './netlink-rows.ts';
import { observeProc } from './proc.ts';

/** Netlift's own look, for machines without iproute2: the tables dumped and told in the words of `ip -j -d`. It shares netlink with one of the parties, which is why iproute2 is preferred. */
export function netlinkObserver(kernel: Kernel): Observer {
  return {
    name: `netlift ${version}, through netlink itself`,
    observe: async (namespace) =>
      namespace.inside(() => {
        const socket = openNetlink(kernel);
        try {
          return { ...arrange(tables(socket)), ...observeProc() };
        } finally {
          socket.close();
        }
      }),
    close: () => {},
  };
}

function tables(socket: NetlinkSocket): Record<string, unknown>[][] {
  const links = socket.dump(RTM_GETLINK, linkMessage.encode({})).map((payload) => linkMessage.decode(payload));
  const nameOf = new Map(links.map(({ header, attributes }) => [header.index, attributes.ifname ?? '']));
  const up = new Set(links.filter(({ header }) => (header.flags & linkFlags.UP) !== 0).map(({ header }) => header.index));
  const addresses = [AF_INET, AF_INET6].flatMap((family) => socket.dump(RTM_GETADDR, addressMessage.encode({ family }))).map((payload) => addressMessage.decode(payload));
  const routes = [AF_INET, AF_INET6].flatMap((family) => socket.dump(RTM_GETROUTE, routeMessage.encode({ family }))).map((payload) => routeMessage.decode(payload));
  const neighbours = (flags: number) =>
    [AF_INET, AF_INET6].flatMap((family) => socket.dump(RTM_GETNEIGH, neighbourMessage.encode({ family, flags }))).map((payload) => neighbourMessage.decode(payload));
  return [
    links.map((link) => ({ ...linkRow(link, nameOf, (index) => up.has(index)), addr_info: addresses.filter(({ header }) => header.index === link.header.index).map(addressRow) })),
    routes.map((route) => routeRow(route, nameOf)),
    neighbours(0).map((neighbour) => neighbourRow(neighbour, nameOf)),
    neighbours(NTF_PROXY).map((neighbour) => neighbourRow(neighbour, nameOf)),
  ];
}
