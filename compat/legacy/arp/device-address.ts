import { errnos } from '../../../src/base/errno.ts';
import { hardwareTypes as kernelTypes } from '../../../src/model/hardware-type.ts';
import type { World } from '../world.ts';
import { cutDevice } from './options.ts';

/** Room of a sockaddr for an address. */
const ROOM = 14;

/** The hardware address of a device with its ARPHRD_* type, as SIOCGIFHWADDR fills a sockaddr; or the error number. */
export function deviceAddress(world: World, device: string): { lladdr: string; type: number } | number {
  const link = Buffer.from(cutDevice(device), 'latin1').toString();
  // No link has an empty name.
  if (link === '' || link.startsWith(':')) return errnos.ENODEV;
  const outcome = world.run('link.get-address', { link });
  if (!outcome.ok) return 'error' in outcome ? outcome.error.errno : errnos.EOPNOTSUPP;
  const bytes = outcome.value.address === '' ? [] : outcome.value.address.split(':');
  return { lladdr: Array.from({ length: ROOM }, (_, index) => bytes[index] ?? '00').join(':'), type: typeNumber(outcome.value.hardwareType) };
}

function typeNumber(name: string): number {
  const known = Object.entries(kernelTypes).find(([, one]) => one === name);
  return Number(known?.[0] ?? name);
}
