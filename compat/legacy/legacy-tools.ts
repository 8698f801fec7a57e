/** A legacy command: the Debian package that brings it and what stands in its place. */
export interface LegacyTool {
  readonly package: string;
  readonly successor: string;
  /** Why nothing stands in its place. */
  readonly notReplaceable?: string;
}

const wireless = (successor: string): LegacyTool => ({ package: 'wireless-tools', successor });
const uml = (what: string): LegacyTool => ({
  package: 'uml-utilities',
  successor: 'none',
  notReplaceable: `it is ${what} of user-mode Linux, and configures nothing that iproute2 could`,
});

/** Every command that is a legacy use where it would run. */
export const legacyTools: ReadonlyMap<string, LegacyTool> = new Map<string, LegacyTool>([
  ['ifconfig', { package: 'net-tools', successor: 'ip address, ip link' }],
  ['route', { package: 'net-tools', successor: 'ip route' }],
  ['arp', { package: 'net-tools', successor: 'ip neighbour' }],
  ['netstat', { package: 'net-tools', successor: 'ss, ip route, ip -s link, nstat' }],
  ['nameif', { package: 'net-tools', successor: 'ip link set name, or a .link file of systemd.link(5)' }],
  ['mii-tool', { package: 'net-tools', successor: 'ethtool' }],
  ['ipmaddr', { package: 'net-tools', successor: 'ip maddress' }],
  ['iptunnel', { package: 'net-tools', successor: 'ip tunnel' }],
  ['plipconfig', { package: 'net-tools', successor: 'none', notReplaceable: 'the timeouts of a PLIP link are set by no other tool' }],
  ['rarp', { package: 'net-tools', successor: 'none', notReplaceable: 'the kernel has no RARP since 2.3' }],
  ['slattach', { package: 'net-tools', successor: 'none', notReplaceable: 'iproute2 attaches no serial line; ldattach(8) sets a line discipline' }],
  ['hostname', { package: 'hostname', successor: 'hostnamectl hostname' }],
  ['dnsdomainname', { package: 'hostname', successor: 'hostname --domain' }],
  ['domainname', { package: 'hostname', successor: 'sysctl kernel.domainname' }],
  ['nisdomainname', { package: 'hostname', successor: 'sysctl kernel.domainname' }],
  ['ypdomainname', { package: 'hostname', successor: 'sysctl kernel.domainname' }],
  ['brctl', { package: 'bridge-utils', successor: 'ip link, bridge' }],
  ['vconfig', { package: 'vlan', successor: 'ip link add type vlan' }],
  ['ifenslave', { package: 'ifenslave', successor: 'ip link set master' }],
  ['tunctl', { package: 'uml-utilities', successor: 'ip tuntap' }],
  ['uml_switch', uml('the virtual switch')],
  ['uml_net', uml('the network helper')],
  ['uml_mconsole', uml('the management console')],
  ['iwconfig', wireless('iw dev')],
  ['iwlist', wireless('iw dev scan, iw phy')],
  ['iwpriv', { ...wireless('none'), notReplaceable: 'private requests are of the driver alone' }],
  ['iwspy', { ...wireless('none'), notReplaceable: 'nl80211 has no counterpart of a spy list' }],
  ['iwgetid', wireless('iw dev link')],
  ['iwevent', wireless('iw event')],
  ['ifrename', { package: 'ifrename', successor: 'ip link set name, or a .link file of systemd.link(5)' }],
]);

/** Tools that tell or set the name of the host: a use only where they change it. */
export const hostNameTools: ReadonlySet<string> = new Set(['hostname', 'dnsdomainname', 'domainname', 'nisdomainname', 'ypdomainname']);

/** Packages whose installation is a legacy use, by any name that a distribution gives them. */
export const legacyPackages: ReadonlySet<string> = new Set([
  'net-tools',
  'net-tools-deprecated',
  'bridge-utils',
  'vlan',
  'vconfig',
  'uml-utilities',
  'uml_utilities',
  'ifenslave',
  'ifenslave-2.6',
  'wireless-tools',
  'wireless_tools',
  'ifrename',
]);

/** `ifconfig` of `/sbin/ifconfig`; undefined where the word calls none of them. */
export function toolOf(word: string): string | undefined {
  const name = word.slice(word.lastIndexOf('/') + 1);
  return legacyTools.has(name) ? name : undefined;
}
