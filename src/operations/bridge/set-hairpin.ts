import { name, yes } from '../input.ts';
import { operation } from '../operation.ts';

/** Lets a port send frames back to where they came from. EINVAL where it is no port of that bridge. */
export const setHairpin = operation<void>()({
  id: 'bridge.set-hairpin',
  title: 'Turn the hairpin mode of a bridge port on or off',
  writes: true,
  teaches: 'No ioctl has it: brctl writes /sys/class/net/PORT/brport/hairpin_mode, which belongs to the mount namespace; netlink has IFLA_BRPORT_MODE.',
  input: { link: name, port: name, enabled: yes },
});
