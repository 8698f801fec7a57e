import type { CatalogueEntry } from '../catalogue-entry.ts';

export const queueLengthIsSigned: CatalogueEntry = {
  id: 'queue-length-is-signed',
  title: 'A negative queue length is refused by one and huge to the other',
  sees: 'SIOCSIFTXQLEN answers EINVAL to -1; IFLA_TXQLEN has no sign, and 0xffffffff is taken as 4294967295 packets (which ip shows as -1).',
  why: 'dev_ifsioc checks that ifr_qlen, an int, is not negative; dev_change_tx_queue_len gets an unsigned number from netlink and allows all of it.',
  source: 'net/core/dev_ioctl.c (dev_ifsioc), net/core/rtnetlink.c (do_setlink)',
  advice: 'Check the range before it is put into the attribute.',
  explains: [
    { in: { SIOCSIFTXQLEN: ['fresh: negative'] }, aspect: 'error', paths: ['code'], only: 'privileged' },
    { in: { SIOCSIFTXQLEN: ['fresh: negative'] }, aspect: 'state', paths: ['links v0 txqlen'], only: 'privileged' },
    { in: { SIOCSIFTXQLEN: ['fresh: negative'] }, aspect: 'events', paths: ['RTM_NEWLINK count'], only: 'privileged' },
  ],
};
