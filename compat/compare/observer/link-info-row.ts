import { iflaTun } from '../../../netlink/structs/link.ts';
import { bridgeRow, portRow } from './bridge-rows.ts';

type Row = Record<string, unknown>;

/** IFLA_LINKINFO: its own kind, and that of what it is a port of. */
export function infoRow(linkinfo: { kind?: string; data?: Buffer; slaveKind?: string; slaveData?: Buffer }): Row {
  const { kind, data, slaveKind, slaveData } = linkinfo;
  return defined({
    info_kind: kind,
    info_data: kind === 'bridge' && data !== undefined ? bridgeRow(data) : tunRow(linkinfo).info_data,
    info_slave_kind: slaveKind,
    info_slave_data: slaveKind === 'bridge' && slaveData !== undefined ? portRow(slaveData) : undefined,
  });
}

/** IFLA_INFO_DATA of kind tun, as `ip` writes it: what IFLA_TUN_TYPE holds is IFF_TUN or IFF_TAP (linux/if_tun.h). */
function tunRow({ kind, data }: { kind?: string; data?: Buffer }): Row {
  if (kind !== 'tun' || data === undefined) return {};
  const { type, pi, vnetHdr, multiQueue, persist, numQueues, numDisabledQueues, owner, group } = iflaTun.decode(data);
  const yes = (value: number | undefined) => value === 1;
  const flags = { type: type === 2 ? 'tap' : 'tun', pi: yes(pi), vnet_hdr: yes(vnetHdr), multi_queue: yes(multiQueue), persist: yes(persist) };
  return { info_data: defined({ ...flags, numqueues: numQueues, numdisabled: numDisabledQueues, user: owner, group }) };
}

function defined(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}
