import { name } from '../input.ts';
import { operation } from '../operation.ts';
import type { TunMode } from './fields.ts';

export interface TunDevice {
  link: string;
  mode: TunMode;
  /** Whether several files can attach, each with a queue of its own. */
  multiQueue: boolean;
}

/** Gives what kind of device it is. EINVAL where the link is no tun or tap, ENODEV where there is none. */
export const get = operation<TunDevice>()({
  id: 'tun.get',
  title: 'Read what kind of tun or tap device a link is',
  writes: false,
  teaches: 'Without attaching, an ioctl learns this from ethtool alone: the driver writes the kind into bus_info, and the most queues tell whether there can be several.',
  input: { link: name },
});
