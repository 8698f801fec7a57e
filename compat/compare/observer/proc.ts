import { readdirSync, readFileSync } from 'node:fs';
import { ipv6Text } from '../../../src/codec/address.ts';
import { fromHex, hex } from '../../../src/codec/hex.ts';
import type { State } from './state.ts';

/** What only /proc shows, read in the namespace that the thread is in. */
export function observeProc(): Pick<State, 'multicast' | 'groups' | 'proxyArp'> {
  const lines = (file: string) => read(`/proc/thread-self/net/${file}`).split('\n').filter(Boolean);
  return { multicast: multicast(lines('dev_mcast')), groups: { ...merged(groups4(lines('igmp')), groups6(lines('igmp6'))) }, proxyArp: proxyArp() };
}

/** Lines of /proc/net/dev_mcast: index, name, users, global users, address (net/core/dev_addr_lists.c). */
function multicast(lines: string[]): State['multicast'] {
  const result: State['multicast'] = {};
  for (const line of lines) {
    const [, name = '', users, global, address = ''] = line.trim().split(/\s+/);
    result[name] ??= {};
    result[name][hex(fromHex(address), ':')] = { users: Number(users), global: global !== '0' };
  }
  return result;
}

/** /proc/net/igmp: a line a link (`10 v0 : 1 V3`), below it a line a group, whose address is the number as the machine holds it (net/ipv4/igmp.c). */
function groups4(lines: string[]): State['groups'] {
  const result: State['groups'] = {};
  let link = '';
  for (const line of lines.slice(1)) {
    const words = line.trim().split(/\s+/);
    if (!line.startsWith('\t')) link = words[1] ?? '';
    else put(result, link, [...fromHex(words[0] ?? '')].reverse().join('.'), Number(words[1]));
  }
  return result;
}

/** /proc/net/igmp6: index, link, group, users, flags, timer (net/ipv6/mcast.c). */
function groups6(lines: string[]): State['groups'] {
  const result: State['groups'] = {};
  for (const line of lines) {
    const [, link = '', group = '', users] = line.trim().split(/\s+/);
    put(result, link, ipv6Text(fromHex(group)), Number(users));
  }
  return result;
}

function proxyArp(): State['proxyArp'] {
  const folder = '/proc/sys/net/ipv4/conf';
  return Object.fromEntries(readdirSync(folder).map((link) => [link, read(`${folder}/${link}/proxy_arp`).trim() !== '0']));
}

function put(result: State['groups'], link: string, group: string, users: number): void {
  result[link] ??= {};
  result[link][group] = { users };
}

function merged(a: State['groups'], b: State['groups']): State['groups'] {
  return Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((link) => [link, { ...a[link], ...b[link] }]));
}

/** A file that this kernel does not have (IPv6 left out) holds nothing. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
