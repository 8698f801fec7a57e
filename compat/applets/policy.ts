/** What NETLIFT_POLICY says of the use of legacy tools. */
export const policies = ['allow', 'warn', 'refuse'] as const;
export type Policy = (typeof policies)[number];

interface Successor {
  /** The commands that took the tool's place. */
  readonly by: string;
  /** What the tool itself ends with where it is used wrongly, so that scripts take a refusal for that. Where that is 0 (route, nameif): what it ends with where it fails, since a refusal is no success. */
  readonly wrongUsage: number;
}

/** By tool. Statuses as net-tools 2.10, bridge-utils 1.7.1, uml-utilities and hostname 3.23 give them. */
export const successors: Readonly<Record<string, Successor>> = {
  ifconfig: { by: 'ip address, ip link', wrongUsage: 1 },
  route: { by: 'ip route', wrongUsage: 3 },
  arp: { by: 'ip neighbour', wrongUsage: 3 },
  netstat: { by: 'ss, ip route, ip -statistics link, nstat', wrongUsage: 3 },
  brctl: { by: 'ip link ... type bridge, bridge', wrongUsage: 1 },
  tunctl: { by: 'ip tuntap', wrongUsage: 1 },
  ipmaddr: { by: 'ip maddress', wrongUsage: 3 },
  nameif: { by: 'ip link set ... name', wrongUsage: 1 },
  'mii-tool': { by: 'ethtool', wrongUsage: 2 },
  slattach: { by: 'ip link, with the line discipline set by ldattach', wrongUsage: 3 },
  plipconfig: { by: 'nothing: no newer tool knows PLIP', wrongUsage: 3 },
  rarp: { by: 'a RARP server, such as rarpd', wrongUsage: 3 },
  hostname: { by: 'hostnamectl, sysctl kernel.hostname', wrongUsage: 255 },
  domainname: { by: 'sysctl kernel.domainname', wrongUsage: 255 },
  nisdomainname: { by: 'sysctl kernel.domainname', wrongUsage: 255 },
  ypdomainname: { by: 'sysctl kernel.domainname', wrongUsage: 255 },
  dnsdomainname: { by: 'hostnamectl, getent hosts', wrongUsage: 255 },
};

/** The line on stderr before the tool runs, or instead of it; nothing where all is allowed. */
export function policyLine(policy: Policy, tool: string): string {
  const by = successors[tool]?.by ?? 'iproute2';
  if (policy === 'warn') return `netlift: ${tool} is a legacy tool (NETLIFT_POLICY=warn); instead of it: ${by}\n`;
  return policy === 'refuse' ? `netlift: ${tool} may not be used here (NETLIFT_POLICY=refuse); instead of it: ${by}\n` : '';
}

export function refusalStatus(tool: string): number {
  return successors[tool]?.wrongUsage ?? 1;
}
