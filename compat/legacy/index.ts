import type { Tool } from './world.ts';

/** The tools, each loaded when it is called. Several names may lead to one tool, which knows by its name what it is to do. */
export const tools = {
  arp: async () => (await import('./arp/index.ts')).arp,
  brctl: async () => (await import('./brctl/index.ts')).brctl,
  ifconfig: async () => (await import('./ifconfig/index.ts')).ifconfig,
  ipmaddr: async () => (await import('./ipmaddr/index.ts')).ipmaddr,
  netstat: async () => (await import('./netstat/index.ts')).netstat,
  rarp: async () => (await import('./rarp/index.ts')).rarp,
  route: async () => (await import('./route/index.ts')).route,
  tunctl: async () => (await import('./tunctl/index.ts')).tunctl,
} as const satisfies Record<string, () => Promise<Tool>>;

export type ToolName = keyof typeof tools;

export const toolNames = Object.keys(tools) as ToolName[];

export function isToolName(name: string): name is ToolName {
  return Object.hasOwn(tools, name);
}
