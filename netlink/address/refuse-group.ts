import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';

/** Netlink takes an address of class D, for IFA_F_MCAUTOJOIN; SIOCSIFADDR and SIOCSIFDSTADDR have no prefix length for one (inet_abc_len), and what is meant here is theirs. */
export function refuseGroup(): KernelError {
  return new KernelError(errnos.EINVAL, 'RTM_NEWADDR', 'netlink');
}
