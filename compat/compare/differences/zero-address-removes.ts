import type { CatalogueEntry } from '../catalogue-entry.ts';

export const zeroAddressRemoves: CatalogueEntry = {
  id: 'zero-address-removes',
  title: '0.0.0.0 removes by ioctl and does nothing by message',
  sees: 'SIOCSIFADDR with 0.0.0.0 removes the first address of the label. RTM_NEWADDR with 0.0.0.0 succeeds and changes nothing.',
  why: 'The ioctl takes the old address out, and __inet_insert_ifa then drops one whose ifa_local is zero without an error. The message has no old address to take out.',
  source: 'net/ipv4/devinet.c (devinet_ioctl, __inet_insert_ifa)',
  advice: 'Send RTM_DELADDR. Do not trust the success of an RTM_NEWADDR whose address came out of a variable.',
  explains: [
    {
      in: { 'SIOCSIFADDR (IPv4)': ['addressed: zero'] },
      aspect: 'state',
      paths: ['addresses v0 10.5.0.1/24', 'addressOrder v0', 'routes main', 'routes local 10.5.0.1', 'routes local 10.5.0.255'],
    },
    { in: { 'SIOCSIFADDR (IPv4)': ['addressed: zero'] }, aspect: 'events', paths: ['RTM_DELADDR count', 'RTM_DELROUTE count'] },
  ],
};
