import type { CatalogueEntry } from '../catalogue-entry.ts';

const queue = {
  SIOCSIFTXQLEN: ['fresh', 'up', 'addressed', 'crowded', 'v6', 'fresh: negative'],
  'link.set-txqlen': [
    'fresh',
    'up',
    'addressed',
    'crowded',
    'v6',
    'fresh: the same again',
    'fresh: zero',
    'fresh: the most',
    'fresh: negative',
    'fresh: negative, no such link',
    'fresh: no such link',
  ],
};
const map = { SIOCSIFMAP: ['fresh', 'up', 'addressed', 'crowded', 'v6'], 'link.set-map': ['fresh', 'up', 'fresh: no such link'] };

const refused = ({ ioctl }: { ioctl?: unknown }) => ioctl === 'EPERM';

export const txqlenNeedsInitialUserNamespace: CatalogueEntry = {
  id: 'txqlen-needs-initial-user-namespace',
  title: 'Two requests want privilege in the initial user namespace, which a container has not',
  sees: 'In a container without privilege outside, SIOCSIFTXQLEN and SIOCSIFMAP answer EPERM, even for a link that is not there; the messages do their work, or say what else is wrong.',
  why: 'dev_ioctl checks capable(CAP_NET_ADMIN) for these two, and ns_capable for the others; rtnetlink checks the user namespace that owns the network for all of them.',
  source: 'net/core/dev_ioctl.c (dev_ioctl), net/core/rtnetlink.c (rtnetlink_rcv_msg)',
  advice: 'Use netlink for the queue length in containers: ifconfig txqueuelen fails there, ip link set txqueuelen works.',
  explains: [
    { in: queue, aspect: 'error', paths: ['code'], only: 'rootless', oneSided: true, where: refused },
    { in: map, aspect: 'error', paths: ['code'], only: 'rootless', where: refused },
  ],
};
