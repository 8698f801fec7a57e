import { yes } from '../input.ts';
import { operation } from '../operation.ts';

/** The sysctl net.ipv4.conf.all.proxy_arp: this machine answers ARP requests on every link for everything that it routes elsewhere. */
export const setProxyArpEverywhere = operation<void>()({
  id: 'neighbour.set-proxy-arp-everywhere',
  title: 'Answer ARP requests on every link for all that is routed elsewhere',
  writes: true,
  teaches: 'An ARP entry without a device and with netmask 0 means a switch of the whole machine.',
  input: { enabled: yes },
});
