import { NTF_SELF, NUD_PERMANENT } from '../../../netlink/constants/neighbour.ts';
import { RTM_NEWLINK, RTM_NEWLINKPROP, RTM_NEWNEIGH } from '../../../netlink/constants/rtnetlink.ts';
import { AF_BRIDGE } from '../../../netlink/link/multicast.ts';
import { linkMessage } from '../../../netlink/structs/link.ts';
import { neighbourMessage } from '../../../netlink/structs/neighbour.ts';
import { attribute } from '../../../src/codec/attributes.ts';
import { linkFlags } from '../../../src/model/link-flags.ts';
import { create, indices, type Step, type TwinLink } from './step.ts';

/** A veth pair, both ends inside the twin, with fixed indices and MAC addresses. VETH_INFO_PEER (1) nests a whole link message (linux/veth.h). */
export function pair(): Step {
  const [near, far] = ['02:00:00:00:00:10', '02:00:00:00:00:11'];
  const peer = attribute(1, linkMessage.encode({ index: indices.v1 }, { ifname: 'v1', address: far }));
  return {
    words: `link add v0 index 10 address ${near} type veth peer name v1 index 11 address ${far}`,
    request: { type: RTM_NEWLINK, flags: create, payload: linkMessage.encode({ index: indices.v0 }, { ifname: 'v0', address: near, linkinfo: { kind: 'veth', data: peer } }) },
  };
}

export function up(link: TwinLink): Step {
  return { words: `link set ${link} up`, request: { type: RTM_NEWLINK, payload: linkMessage.encode({ index: indices[link], flags: linkFlags.UP, change: linkFlags.UP }) } };
}

export function altname(link: TwinLink, name: string): Step {
  return {
    words: `link property add dev ${link} altname ${name}`,
    request: { type: RTM_NEWLINKPROP, flags: create, payload: linkMessage.encode({ index: indices[link] }, { propList: { altIfname: name } }) },
  };
}

/** Switches of `ip link set`: `switches('v0', 'arp off promisc on', linkFlags.NOARP | linkFlags.PROMISC)` sets those flags. */
export function switches(link: TwinLink, words: string, flags: number): Step {
  return { words: `link set ${link} ${words}`, request: { type: RTM_NEWLINK, payload: linkMessage.encode({ index: indices[link], flags, change: flags }) } };
}

/** What `ip link` calls an alias: a description. */
export function description(link: TwinLink, text: string): Step {
  return { words: `link set ${link} alias ${text}`, request: { type: RTM_NEWLINK, payload: linkMessage.encode({ index: indices[link] }, { ifalias: text }) } };
}

/** A multicast MAC address added by hand. */
export function multicast(link: TwinLink, mac: string): Step {
  return {
    words: `maddr add ${mac} dev ${link}`,
    request: {
      type: RTM_NEWNEIGH,
      flags: create,
      payload: neighbourMessage.encode({ family: AF_BRIDGE, ifindex: indices[link], state: NUD_PERMANENT, flags: NTF_SELF }, { lladdr: mac }),
    },
  };
}
