import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';

/** Netlink takes an address of class D, for IFA_F_MCAUTOJOIN; SIOCSIFADDR and SIOCSIFDSTADDR have no prefix length for one (inet_abc_len), and the operation is theirs. */
export function refuseGroup(address: string): KernelError {
  return new KernelError(errnos.EINVAL, 'RTM_NEWADDR', 'netlink', { message: `${address} is a multicast group: class D has no prefix length` });
}
