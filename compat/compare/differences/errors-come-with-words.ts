import type { CatalogueEntry } from '../catalogue-entry.ts';

export const errorsComeWithWords: CatalogueEntry = {
  id: 'errors-come-with-words',
  title: 'Netlink says why, an ioctl only that',
  sees: 'Both refuse with the same error number; netlink adds a sentence, and often the attribute that it objects to.',
  why: 'NETLINK_EXT_ACK carries what the code below put into struct netlink_ext_ack; dev_ioctl and its kin have nowhere to put it and pass NULL or drop it.',
  source: 'net/netlink/af_netlink.c (netlink_ack), net/core/dev_ioctl.c (dev_ifsioc)',
  advice: 'Show the sentence to whoever reads the error; keep deciding by the number.',
  explains: [{ in: '*', aspect: 'error', paths: ['detail', 'detail **'] }],
};
