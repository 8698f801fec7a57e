import { NTF_PROXY, NUD_FAILED, NUD_NOARP, NUD_NONE, NUD_PERMANENT, NUD_STALE } from '../../../netlink/constants/neighbour.ts';
import { RTM_NEWNEIGH } from '../../../netlink/constants/rtnetlink.ts';
import { neighbourMessage } from '../../../netlink/structs/neighbour.ts';
import { AF_INET } from '../../../src/syscall/kernel.ts';
import { create, indices, type Step, type TwinLink } from './step.ts';

const neighbourStates = { permanent: NUD_PERMANENT, stale: NUD_STALE, noarp: NUD_NOARP, failed: NUD_FAILED, none: NUD_NONE };

/** Without an address where none is known yet, or any more. */
export function neighbour(link: TwinLink, ip: string, lladdr: string | undefined, state: keyof typeof neighbourStates): Step {
  return {
    words: `neigh add ${ip}${lladdr === undefined ? '' : ` lladdr ${lladdr}`} dev ${link} nud ${state}`,
    request: {
      type: RTM_NEWNEIGH,
      flags: create,
      payload: neighbourMessage.encode({ family: AF_INET, ifindex: indices[link], state: neighbourStates[state] }, { dst: ip, ...(lladdr === undefined ? {} : { lladdr }) }),
    },
  };
}

export function proxy(link: TwinLink, ip: string): Step {
  return {
    words: `neigh add proxy ${ip} dev ${link}`,
    request: {
      type: RTM_NEWNEIGH,
      flags: create,
      payload: neighbourMessage.encode({ family: AF_INET, ifindex: indices[link], state: NUD_PERMANENT, flags: NTF_PROXY }, { dst: ip }),
    },
  };
}
