import type { CatalogueEntry } from '../catalogue-entry.ts';

/** The two lists of flags are the same but for LOWER_UP, which the message has last. */
function lacksLowerUpOnly({ ioctl, netlink }: { ioctl?: unknown; netlink?: unknown }): boolean {
  return Array.isArray(ioctl) && Array.isArray(netlink) && [...ioctl, 'LOWER_UP'].join() === netlink.join();
}

export const ifreqFlagsAre16Bits: CatalogueEntry = {
  id: 'ifreq-flags-are-16-bits',
  title: 'An ifreq holds 16 flags, a message 32',
  sees: 'The flags read by an ioctl lack LOWER_UP (0x10000), which says that the carrier is there; DORMANT and ECHO are lost as well.',
  why: 'ifr_flags is a short; SIOCGIFFLAGS cuts what dev_get_flags gives to 16 bits, while ifi_flags is an unsigned int.',
  source: 'net/core/dev_ioctl.c (dev_ifsioc_locked), include/uapi/linux/if.h (struct ifreq)',
  advice: 'Ask for the carrier by IFF_RUNNING where only the ioctl is at hand; with netlink look at IFF_LOWER_UP or IFLA_OPERSTATE.',
  explains: [{ in: { SIOCGIFFLAGS: ['up', 'addressed', 'crowded', 'v6', 'dressed'] }, aspect: 'result', paths: [''], where: lacksLowerUpOnly }],
};
