import type { CatalogueEntry } from '../catalogue-entry.ts';

export const colonEndsAName: CatalogueEntry = {
  id: 'colon-ends-a-name',
  title: 'An ioctl ignores what follows a colon in a name',
  sees: 'SIOCGIFINDEX of v0:1 gives the index of v0; to netlink v0:1 is no link (ENODEV).',
  why: 'Labels such as v0:1 were links of their own once. dev_ioctl still cuts the name at the first colon before it looks for the device; rtnetlink takes the name as it is.',
  source: 'net/core/dev_ioctl.c (dev_ioctl)',
  advice: 'Cut the name at the colon before it goes into IFLA_IFNAME; what was meant by the label is an address, to be found by IFA_LABEL.',
  explains: [
    { in: { SIOCGIFINDEX: ['crowded: a label'] }, aspect: 'result', paths: [''] },
    { in: { SIOCGIFINDEX: ['crowded: a label'] }, aspect: 'error', paths: ['code'] },
  ],
};
