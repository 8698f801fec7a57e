import type { BridgeDetails } from '../../src/operations/bridge/list-details.ts';
import type { BridgePort } from '../../src/operations/bridge/list-ports.ts';
import { byName } from '../../src/operations/link/name-order.ts';
import { RTM_GETLINK } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { AF_BRIDGE } from '../link/multicast.ts';
import type { NetlinkSocket } from '../socket.ts';
import { linkMessage } from '../structs/link.ts';
import { decodeBridge, decodePort } from './decode-details.ts';
import { bridgeLinks } from './links.ts';

export const listDetails = netlink('bridge.list-details', ['RTM_GETLINK'], (socket) => {
  const bridges = dump(socket, bridgeLinks(), decodeBridge);
  const ports = portsByBridge(socket);
  return byName(
    bridges.flatMap(({ index, name, info }): BridgeDetails[] => (info === undefined ? [] : [{ name, info, ports: (ports.get(index) ?? []).sort((a, b) => a.number - b.number) }])),
  );
});

/** The ports by the index of their bridge. In this family the kernel sends ports alone, and cards that switch by themselves, which have no master here (rtnl_bridge_getlink). */
function portsByBridge(socket: NetlinkSocket): Map<number, BridgePort[]> {
  const found = new Map<number, BridgePort[]>();
  for (const { name, master, number } of dump(socket, linkMessage.encode({ family: AF_BRIDGE }), decodePort)) {
    if (master === undefined || number === undefined) continue;
    const ports = found.get(master) ?? [];
    ports.push({ port: name, number });
    found.set(master, ports);
  }
  return found;
}

function dump<T>(socket: NetlinkSocket, payload: Buffer, decode: (bytes: Buffer, start: number, end: number) => T): T[] {
  let found: T[] = [];
  socket.dumpEach(RTM_GETLINK, payload, () => {
    found = [];
    return (bytes, start, end) => found.push(decode(bytes, start, end));
  });
  return found;
}
