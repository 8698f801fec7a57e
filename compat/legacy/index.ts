import type { Tool } from './world.ts';

/** The tools, each loaded when it is called. Several names may lead to one tool, which knows by its name what it is to do. */
export const tools = {
  arp: async () => (await import('./arp/index.ts')).arp,
  brctl: async () => (await import('./brctl/index.ts')).brctl,
  dnsdomainname: async () => (await import('./hostname/index.ts')).hostname,
  domainname: async () => (await import('./hostname/index.ts')).hostname,
  hostname: async () => (await import('./hostname/index.ts')).hostname,
  ifconfig: async () => (await import('./ifconfig/index.ts')).ifconfig,
  ipmaddr: async () => (await import('./ipmaddr/index.ts')).ipmaddr,
  'mii-tool': async () => (await import('./mii-tool/index.ts')).miiTool,
  nameif: async () => (await import('./nameif/index.ts')).nameif,
  netstat: async () => (await import('./netstat/index.ts')).netstat,
  nisdomainname: async () => (await import('./hostname/index.ts')).hostname,
  plipconfig: async () => (await import('./plipconfig/index.ts')).plipconfig,
  rarp: async () => (await import('./rarp/index.ts')).rarp,
  route: async () => (await import('./route/index.ts')).route,
  slattach: async () => (await import('./slattach/index.ts')).slattach,
  tunctl: async () => (await import('./tunctl/index.ts')).tunctl,
  ypdomainname: async () => (await import('./hostname/index.ts')).hostname,
} as const satisfies Record<string, () => Promise<Tool>>;

export type ToolName = keyof typeof tools;

export const toolNames = Object.keys(tools) as ToolName[];

export function isToolName(name: string): name is ToolName {
  return Object.hasOwn(tools, name);
}
