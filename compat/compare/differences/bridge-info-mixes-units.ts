import type { CatalogueEntry } from '../catalogue-entry.ts';

export const bridgeInfoMixesUnits: CatalogueEntry = {
  id: 'bridge-info-mixes-units',
  title: 'BRCTL_GET_BRIDGE_INFO mixes hundredths of a second and ticks',
  sees: 'struct __bridge_info has the times that are in force, and those that the bridge itself would have as the root; IFLA_BR_* are those in force. Of the six, max_age, hello_time and bridge_forward_delay are in hundredths of a second, and forward_delay, bridge_max_age and bridge_hello_time in ticks of the kernel, whose length no request tells: 15 s are 1500 and, on a kernel of 250 ticks a second, 3750.',
  why: 'br_dev_siocdevprivate converts three of them by jiffies_to_clock_t and copies the others.',
  source: 'net/bridge/br_ioctl.c (br_dev_siocdevprivate)',
  advice: 'Read IFLA_BR_FORWARD_DELAY and its kin, which are all in hundredths of a second.',
  explains: [{ in: { BRCTL_GET_BRIDGE_INFO: ['bridged'] }, aspect: 'result', paths: ['forwardDelay', 'bridgeForwardDelay'] }],
};
