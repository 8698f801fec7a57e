import { integer, linkLayer, name, optional, yes } from '../input.ts';
import { operation } from '../operation.ts';

/**
 * Whether this machine answers ARP requests on a link for everything that it routes elsewhere: the sysctl net.ipv4.conf.LINK.proxy_arp. The link is named, or
 * is the one that has a link-layer address of an ARPHRD_* type (Ethernet where it is not said); ENODEV where there is none, EINVAL where a named one is of another type.
 */
export const setProxyArp = operation<void>()({
  id: 'neighbour.set-proxy-arp',
  title: 'Answer ARP requests for all that is routed elsewhere',
  writes: true,
  teaches: 'SIOCSARP of an entry with netmask 0 makes no entry: it switches a sysctl. Netlink writes that sysctl as IPv4 configuration of the link.',
  input: { link: optional(name), enabled: yes, lladdr: optional(linkLayer), hardwareType: optional(integer('an ARPHRD_* type', 0, 65535)) },
});
