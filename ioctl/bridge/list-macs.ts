import type { Infer } from '../../src/codec/field.ts';
import { hex } from '../../src/codec/hex.ts';
import { type BridgeMac, inOrder } from '../../src/operations/bridge/list-macs.ts';
import { BRCTL_GET_FDB_ENTRIES } from '../constants/bridge.ts';
import { ioctl } from '../handler.ts';
import type { Control } from '../socket.ts';
import { fdbEntry } from '../structs/bridge.ts';
import { fill } from './brctl.ts';

/** A page of 4096 bytes holds as many; the kernel fills in no more than a page at once (get_fdb_entries in net/bridge/br_ioctl.c). */
const AT_ONCE = 256;

export const listMacs = ioctl('bridge.list-macs', ['SIOCDEVPRIVATE'], (socket, { link }) => {
  const macs: BridgeMac[] = [];
  for (;;) {
    const page = readPage(socket, link, macs.length);
    macs.push(...page.map(macOf));
    if (page.length < AT_ONCE) return inOrder(macs);
  }
});

/** The entries behind the first `skip`; one without a port is none, and was not filled in. */
function readPage(socket: Control, link: string, skip: number): Infer<typeof fdbEntry>[] {
  const page = fill(socket, link, BRCTL_GET_FDB_ENTRIES, Buffer.alloc(AT_ONCE * fdbEntry.size), AT_ONCE, skip);
  return Array.from({ length: AT_ONCE }, (_, index) => fdbEntry.get(page, index * fdbEntry.size)).filter(({ portNo, portHi }) => portNo !== 0 || portHi !== 0);
}

function macOf({ macAddr, portNo, portHi, isLocal, ageingTimerValue }: Infer<typeof fdbEntry>): BridgeMac {
  return { address: hex(macAddr, ':'), port: (portHi << 8) | portNo, local: isLocal !== 0, age: ageingTimerValue };
}
