import type { CatalogueEntry } from '../catalogue-entry.ts';

export const removingNothingSucceeds: CatalogueEntry = {
  id: 'removing-nothing-succeeds',
  title: 'Removing an address that is not there is no error by ioctl',
  sees: 'SIOCSIFADDR with 0.0.0.0 on a link without an address succeeds, as often as one likes; RTM_DELADDR answers EADDRNOTAVAIL.',
  why: 'Where the label has no address the ioctl makes one, and __inet_insert_ifa drops it because it is zero. inet_rtm_deladdr finds nothing to delete and says so.',
  source: 'net/ipv4/devinet.c (devinet_ioctl, inet_rtm_deladdr)',
  advice: "Take EADDRNOTAVAIL for success in clean-up code, or use 'ip address flush', which removes more: every address of the link.",
  explains: [{ in: { 'SIOCSIFADDR (0.0.0.0)': ['fresh', 'up'] }, aspect: 'error', paths: ['code'] }],
};
