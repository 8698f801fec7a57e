import { name } from '../input.ts';
import { operation } from '../operation.ts';

/** Gives hex pairs between colons, empty where the device has no address. */
export const getBroadcast = operation<string>()({
  id: 'link.get-broadcast',
  title: 'Read the link-layer broadcast address of a link',
  writes: false,
  teaches: 'There is a request to set it and none to read it; netlink has IFLA_BROADCAST.',
  input: { link: name },
});
