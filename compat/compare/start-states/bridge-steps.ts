import { RTM_NEWLINK } from '../../../netlink/constants/rtnetlink.ts';
import { linkMessage } from '../../../netlink/structs/link.ts';
import { create, indices, type Step, type TwinLink } from './step.ts';

/** A bridge without an address of its own has a random one until its first port lends it its own. */
export function bridge(name: 'b0' | 'b1', address?: string): Step {
  const given = address === undefined ? '' : `address ${address} `;
  return {
    words: `link add ${name} index ${indices[name]} ${given}type bridge`,
    request: {
      type: RTM_NEWLINK,
      flags: create,
      payload: linkMessage.encode({ index: indices[name] }, { ifname: name, ...(address === undefined ? {} : { address }), linkinfo: { kind: 'bridge' } }),
    },
  };
}

export function master(link: TwinLink, bridgeName: 'b0' | 'b1'): Step {
  return {
    words: `link set ${link} master ${bridgeName}`,
    request: { type: RTM_NEWLINK, payload: linkMessage.encode({ index: indices[link] }, { master: indices[bridgeName] }) },
  };
}
