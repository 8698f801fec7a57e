import type { CatalogueEntry } from '../catalogue-entry.ts';

export const tungetiffHidesPacketInfo: CatalogueEntry = {
  id: 'tungetiff-hides-packet-info',
  title: 'TUNGETIFF says IFF_NO_PI of a device that has packet information',
  sees: 'On a file without a socket filter, TUNGETIFF sets the bit 0x1000 whatever the device is; IFLA_TUN_PI tells the truth.',
  why: 'The bit is IFF_NO_PI and, in the answer of TUNGETIFF, IFF_NOFILTER: __tun_chr_ioctl sets it where no filter is attached to the file.',
  source: 'drivers/net/tun.c (__tun_chr_ioctl), include/uapi/linux/if_tun.h',
  advice: 'Do not decide by the answer of TUNGETIFF whether struct tun_pi leads each packet: remember what was asked for, or read IFLA_TUN_PI.',
  explains: [
    {
      in: { TUNGETIFF: ['tunnelled: with the flags that it has', 'tunnelled: with the flags that everybody uses'] },
      aspect: 'result',
      paths: ['pi'],
      where: ({ ioctl, netlink }) => ioctl === false && netlink === true,
    },
  ],
};
