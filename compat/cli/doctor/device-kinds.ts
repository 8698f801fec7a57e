import { NLM_F_CREATE, NLM_F_EXCL } from '../../../netlink/constants/netlink.ts';
import { RTM_NEWLINK } from '../../../netlink/constants/rtnetlink.ts';
import { type NetlinkSocket, openNetlink } from '../../../netlink/socket.ts';
import { linkMessage } from '../../../netlink/structs/link.ts';
import { KernelError } from '../../../src/base/errors.ts';
import { attribute } from '../../../src/codec/attribute.ts';
import { u16, u32 } from '../../../src/codec/integers.ts';
import { libc } from '../../../src/syscall/libc.ts';

/** Kinds of virtual device by their rtnl_link_ops name, each with the IFLA_INFO_DATA that it cannot do without. */
const kinds: Record<string, Buffer | undefined> = {
  dummy: undefined,
  veth: undefined,
  bridge: undefined,
  bond: undefined,
  // IFLA_VLAN_ID, IFLA_VXLAN_ID, IFLA_VRF_TABLE (linux/if_link.h).
  vlan: attribute(1, number(u16, 5)),
  macvlan: undefined,
  vxlan: attribute(1, number(u32, 5)),
  vrf: attribute(1, number(u32, 5)),
  ipip: undefined,
  gre: undefined,
  sit: undefined,
  wireguard: undefined,
};

/** Makes a device of each kind in the namespace that the thread is in, which must be a throwaway one: true, or why not. */
export function tryDeviceKinds(): Record<string, true | string> {
  const socket = openNetlink(libc);
  try {
    make(socket, 'below', 'veth', undefined, 77);
    return Object.fromEntries(Object.entries(kinds).map(([kind, data], index) => [kind, make(socket, `try${index}`, kind, data)]));
  } finally {
    socket.close();
  }
}

function make(socket: NetlinkSocket, ifname: string, kind: string, data: Buffer | undefined, index = 0): true | string {
  const above = kind === 'vlan' || kind === 'macvlan' ? { link: 77 } : {};
  try {
    socket.request(RTM_NEWLINK, linkMessage.encode({ index }, { ifname, ...above, linkinfo: { kind, ...(data === undefined ? {} : { data }) } }), NLM_F_CREATE | NLM_F_EXCL);
    return true;
  } catch (error) {
    if (error instanceof KernelError) return error.detail?.message ?? error.code;
    throw error;
  }
}

function number(field: typeof u16, value: number): Buffer {
  const out = Buffer.alloc(field.size);
  field.set(out, 0, value);
  return out;
}
