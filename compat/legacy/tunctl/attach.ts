import { errnos } from '../../../src/base/errno.ts';
import type { World } from '../world.ts';
import type { TunctlOptions } from './options.ts';
import { failureOf, type TunFailure } from './outcome.ts';

/** What tunctl attaches with: no struct tun_pi and no struct virtio_net_hdr before each frame. */
export const plain = { packetInfo: false, vnetHeader: false };

/** A device that was made just now, or one that was there and can be attached to: its name. */
export interface Attached {
  name: string;
  made: boolean;
}

/**
 * As TUNSETIFF, which makes a tap device where there is none, and attaches to one that is there. The kernel chooses the number of a `%d`. A link
 * that is no tap, or one with several queues, is EINVAL.
 */
export function attach({ name: given, device }: TunctlOptions, ids: { owner?: number; group?: number }, world: World): Attached | TunFailure {
  const name = given === '' ? 'tap%d' : given;
  const made = world.run('tun.add', { name, mode: 'tap', device, ...ids });
  if (made.ok) return { name: made.value, made: true };
  const failure = failureOf(made, 'enabling');
  if (failure?.errno !== errnos.EBUSY) return failure ?? { call: 'TUNSETIFF', errno: errnos.EOPNOTSUPP };
  const kind = world.run('tun.get', { link: name });
  return kind.ok && kind.value.mode === 'tap' && !kind.value.multiQueue ? { name, made: false } : { call: 'TUNSETIFF', errno: errnos.EINVAL };
}
