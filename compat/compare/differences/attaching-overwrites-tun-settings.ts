import type { CatalogueEntry } from '../catalogue-entry.ts';

const same = 'tunnelled: with the flags that everybody uses';

export const attachingOverwritesTunSettings: CatalogueEntry = {
  id: 'attaching-overwrites-tun-settings',
  title: 'Attaching to a tun device writes its settings anew, also to read them',
  sees: 'TUNSETIFF with IFF_NO_PI, as nearly every program says it, takes the packet information from a device that had it, for all who attach later without saying; RTM_GETLINK reads and changes nothing.',
  why: 'tun_set_iff puts the flags of the request in the place of those of the device (TUN_FEATURES) each time that somebody attaches.',
  source: 'drivers/net/tun.c (tun_set_iff)',
  advice: 'Read with `ip -d link show DEV`. Say with every TUNSETIFF what the device is to be.',
  explains: [
    {
      in: { 'TUNSETIFF (attach)': [same], TUNGETIFF: [same] },
      aspect: 'state',
      paths: ['links t0 linkinfo info_data pi'],
      where: ({ ioctl, netlink }) => ioctl === false && netlink === true,
    },
  ],
};
