import { attributes } from '../../src/codec/attributes.ts';
import { u32 } from '../../src/codec/integers.ts';

/** IPV4_DEVCONF_*: settings of one link, each a sysctl below net.ipv4.conf.LINK (linux/ip.h). */
export const ipv4Devconf = attributes('IPV4_DEVCONF', { forwarding: [1, u32], mcForwarding: [2, u32], proxyArp: [3, u32] });

/** IFLA_INET_*: the IPv4 side of a link (linux/if_link.h). */
export const iflaInet = attributes('IFLA_INET', { conf: [1, ipv4Devconf] });

/** What IFLA_AF_SPEC nests: an attribute an address family, AF_INET here. */
export const iflaAfSpec = attributes('IFLA_AF_SPEC', { inet: [2, iflaInet] }, { inet: 'AF_INET' });
