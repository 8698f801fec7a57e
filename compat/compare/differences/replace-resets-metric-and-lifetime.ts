import type { CatalogueEntry } from '../catalogue-entry.ts';

export const replaceResetsMetricAndLifetime: CatalogueEntry = {
  id: 'replace-resets-metric-and-lifetime',
  title: 'NLM_F_REPLACE takes away the metric and the lifetime that it does not name',
  sees: 'An address with a metric that was deprecated has no metric and is in full use after an RTM_NEWADDR with NLM_F_REPLACE that spoke of neither. SIOCSIFBRDADDR keeps both.',
  why: 'What a message leaves out is zero or for ever, and inet_rtm_newaddr sets metric, protocol and lifetime from it. devinet_ioctl puts the same struct in_ifaddr back.',
  source: 'net/ipv4/devinet.c (inet_rtm_newaddr, set_ifa_lifetime)',
  advice: 'Read the address first and write IFA_RT_PRIORITY, IFA_PROTO, IFA_FLAGS and IFA_CACHEINFO back.',
  explains: [
    { in: { SIOCSIFBRDADDR: ['marked: metric and lifetime'] }, aspect: 'state', paths: ['addresses v0 10.5.0.1/24 metric', 'addresses v0 10.5.0.1/24 deprecated'] },
    { in: { SIOCSIFBRDADDR: ['marked: metric and lifetime'] }, aspect: 'events', paths: ['RTM_NEWADDR 0 flags', 'RTM_NEWADDR 0 rtPriority'] },
  ],
};
