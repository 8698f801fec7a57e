import { BlockList, isIPv6 } from 'node:net';
import type { State } from '../../../compat/compare/observer/state.ts';
import { deviceName } from '../../../src/model/link-name.ts';

/** What is asked of a start state. */

export interface Address {
  local: string;
  address?: string;
  prefixlen: number;
  broadcast?: string;
  label: string;
  metric?: number;
  secondary?: boolean;
  deprecated?: boolean;
}

export interface Nexthop {
  gateway?: string;
  dev?: string;
}

export interface Route extends Nexthop {
  type: string;
  scope: string;
  metric?: number;
  prefsrc?: string;
  nexthops?: readonly Nexthop[];
}

interface Link {
  flags: readonly string[];
  link_type: string;
  master?: string;
  linkinfo?: { info_kind?: string; info_data?: Readonly<Record<string, unknown>>; info_slave_data?: { hairpin?: boolean } };
}

export function linkOf(start: State, name: string): Link | undefined {
  return start.links[deviceName(name)] as Link | undefined;
}

export function has(start: State, name: string, flag: 'UP' | 'BROADCAST' | 'POINTOPOINT'): boolean {
  return linkOf(start, name)?.flags.includes(flag) ?? false;
}

export function kindOf(start: State, name: string): string | undefined {
  return linkOf(start, name)?.linkinfo?.info_kind;
}

/** Whether it is there, and of another type than Ethernet. */
export function isNoEthernet(start: State, name: string): boolean {
  return (linkOf(start, name)?.link_type ?? 'ether') !== 'ether';
}

/** The IPv4 addresses of a device in the kernel's order. */
export function addressesOf(start: State, name: string): Address[] {
  const dev = deviceName(name);
  const rows = (start.addressOrder[dev] ?? []).map((key) => start.addresses[dev]?.[key] as unknown as Address & { family: string });
  return rows.filter(({ family }) => family === 'inet');
}

/** Those with a label: an ioctl means the first. */
export function labelled(start: State, label: string): Address[] {
  return addressesOf(start, label).filter((one) => one.label === label);
}

/** Whether the kernel takes `other` away together with `first`. */
export function goesWith(first: Address, other: Address): boolean {
  return other.secondary === true && other.prefixlen === first.prefixlen && covers(`${first.local}/${first.prefixlen}`, other.local);
}

/** Whether a prefix, as `ip` writes it, has an address in it. */
export function covers(prefix: string, address: string): boolean {
  const six = isIPv6(address);
  if (prefix === 'default') return true;
  const [network = '', length = six ? '128' : '32'] = prefix.split('/');
  if (isIPv6(network) !== six) return false;
  const list = new BlockList();
  list.addSubnet(network, Number(length), six ? 'ipv6' : 'ipv4');
  return list.check(address, six ? 'ipv6' : 'ipv4');
}

/** The routes of table main to a destination, in the kernel's order. */
export function routesTo(start: State, destination: string): Route[] {
  const six = destination.includes(':');
  const key = destination.endsWith('/0') ? 'default' : destination.replace(six ? /\/128$/ : /\/32$/, '');
  const rows = (six ? start.routes6 : start.routes).main?.[key] ?? [];
  return rows as unknown as Route[];
}

/** The routes of a table that an address may take, the narrowest first. */
export function routesFor(start: State, table: 'main' | 'local', address: string): Route[] {
  const rows = Object.entries((isIPv6(address) ? start.routes6 : start.routes)[table] ?? {}) as unknown as [string, Route[]][];
  const width = (prefix: string) => (prefix === 'default' ? 0 : Number(prefix.split('/')[1] ?? 128));
  return rows
    .filter(([prefix]) => covers(prefix, address))
    .sort(([a], [b]) => width(b) - width(a))
    .flatMap(([, routes]) => routes);
}

export function isOwn(start: State, address: string): boolean {
  return routesFor(start, 'local', address)[0]?.type === 'local';
}

/** Whether a route says so of itself or of one of its nexthops. */
export function leads({ gateway, link }: { gateway?: string | undefined; link?: string | undefined }, route: Route): boolean {
  return (route.nexthops ?? [route]).some((hop) => (gateway === undefined || hop.gateway === gateway) && (link === undefined || hop.dev === deviceName(link)));
}
