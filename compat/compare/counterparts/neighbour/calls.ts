import { type ArpRequest, arpRequest } from '../../../../ioctl/neighbour/arp-request.ts';
import { neighbourMessage } from '../../../../netlink/structs/neighbour.ts';
import { AF_INET } from '../../../../src/syscall/kernel.ts';
import type { CounterpartRun } from '../../counterpart.ts';

/** The index of v0 in twins. */
export const V0 = 10;
export const ARPHRD_ETHER = 1;

/** What a message about a neighbour says, header and attributes. */
export interface NeighbourSaid {
  family?: number;
  ifindex?: number;
  state?: number;
  flags?: number;
  dst?: string;
  lladdr?: string;
}

/** An arpreq beside the message that says the same; `more` are the NLM_F_* flags of the message. */
export function both(
  input: Record<string, unknown>,
  ioctl: [request: number, arp: ArpRequest],
  netlink: [type: number, said: NeighbourSaid, more?: number],
): Omit<CounterpartRun, 'from'> {
  const [request, arp] = ioctl;
  const [type, { dst, lladdr, ...header }, more = 0] = netlink;
  const payload = neighbourMessage.encode({ family: AF_INET, ...header }, { ...(dst === undefined ? {} : { dst }), ...(lladdr === undefined ? {} : { lladdr }) });
  return {
    input,
    viaIoctl: (socket) => void socket.ioctl(request, arpRequest(arp)),
    viaNetlink: (socket) => socket.request(type, payload, more),
  };
}
