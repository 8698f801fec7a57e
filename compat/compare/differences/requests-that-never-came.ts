import type { CatalogueEntry } from '../catalogue-entry.ts';

export const requestsThatNeverCame: CatalogueEntry = {
  id: 'requests-that-never-came',
  title: 'Requests that have a number and no code',
  sees: 'SIOCGIFCOUNT answers ENOTTY and SIOCGIFSLAVE EINVAL always; what their names promise, netlink has: a dump can be counted, and IFLA_MASTER is the link that another belongs to.',
  why: 'sockios.h keeps the numbers; dev_ioctl has no case for the one, and dev_ifsioc_locked answers EINVAL to the other.',
  source: 'net/core/dev_ioctl.c (dev_ioctl, dev_ifsioc_locked)',
  advice: 'Look for such calls in old sources: they never worked on Linux. SIOCGIFSLAVE is IFLA_MASTER, SIOCGIFCOUNT the number of RTM_NEWLINK in a dump.',
  explains: [
    { in: { SIOCGIFCOUNT: ['fresh', 'up', 'addressed', 'crowded', 'v6'], SIOCGIFSLAVE: ['fresh', 'up', 'addressed', 'crowded', 'v6'] }, aspect: 'error', paths: ['code'] },
    { in: { SIOCGIFCOUNT: ['fresh', 'up', 'addressed', 'crowded', 'v6'], SIOCGIFSLAVE: ['fresh', 'up', 'addressed', 'crowded', 'v6'] }, aspect: 'result', paths: [''] },
  ],
};
