import type { Outcome } from '../../../src/model/outcome.ts';

export const TUN_DEVICE = '/dev/net/tun';

/** What failed, in the words of tunctl, and the error number. */
export interface TunFailure {
  call: string;
  errno: number;
}

/** The request that failed is what tunctl names, but for that which makes a device stay or go. */
export function failureOf(outcome: Outcome<unknown>, persisting: 'enabling' | 'disabling'): TunFailure | undefined {
  if (outcome.ok || !('error' in outcome)) return undefined;
  const { call, errno } = outcome.error;
  return { call: call === 'TUNSETPERSIST' ? `${persisting} TUNSETPERSIST` : call.startsWith('TUNSET') ? call : 'TUNSETIFF', errno };
}
