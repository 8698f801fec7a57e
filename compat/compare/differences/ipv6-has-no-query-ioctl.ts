import type { CatalogueEntry } from '../catalogue-entry.ts';

export const ipv6HasNoQueryIoctl: CatalogueEntry = {
  id: 'ipv6-has-no-query-ioctl',
  title: 'No ioctl asks for IPv6 addresses',
  sees: 'SIOCGIFADDR on an AF_INET6 socket fails with ENOTTY; RTM_GETADDR with AF_INET6 lists the addresses.',
  why: 'inet6_ioctl knows requests that add and remove an address and set the peer of a tunnel, and none that reads. The old tools read /proc/net/if_inet6.',
  source: 'net/ipv6/af_inet6.c (inet6_ioctl)',
  advice: 'Use RTM_GETADDR, or getifaddrs(3), which does.',
  explains: [
    { in: { 'SIOCGIFADDR (IPv6)': ['fresh', 'up', 'addressed', 'crowded', 'v6'] }, aspect: 'error', paths: ['code'], oneSided: true },
    { in: { 'SIOCGIFADDR (IPv6)': ['fresh', 'up', 'addressed', 'crowded', 'v6'] }, aspect: 'result', paths: [''] },
  ],
};
