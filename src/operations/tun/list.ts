import { operation } from '../operation.ts';
import type { TunDevice } from './get.ts';

/** Gives the tun and tap devices, by name. */
export const list = operation<TunDevice[]>()({
  id: 'tun.list',
  title: 'List the tun and tap devices',
  writes: false,
  teaches: 'Netlink names the kind of each link in one dump; by ioctl every link has to be asked for its driver.',
  input: {},
});
