import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type BackendName, open } from '../../compat/run/open.ts';
import type { Input, OperationId, Output } from '../../src/operations/index.ts';
import { libc } from '../../src/syscall/libc.ts';
import { type Namespace, newNamespace } from '../../src/syscall/namespace.ts';

/** Why a suite that needs network namespaces and these tools cannot run here; undefined where it can. */
export function unable(...tools: string[]): string | undefined {
  if (process.getuid?.() !== 0) return 'only root may make network namespaces: run the live tests as root';
  const lacking = tools.filter((tool) => spawnSync(tool, ['--help']).error !== undefined);
  return lacking.length > 0 ? `these are not installed: ${lacking.join(', ')}` : undefined;
}

/** A fresh namespace after some `ip` commands. */
export function stage(...words: string[]): Namespace {
  const namespace = newNamespace(libc);
  namespace.inside(() => words.map(ip));
  return namespace;
}

/** What `ip -j -d -s link` says of a link, as far as it is read here. */
export interface IpLink {
  ifindex: number;
  ifname: string;
  flags: string[];
  mtu: number;
  txqlen?: number;
  link_type: string;
  address?: string;
  broadcast?: string;
  ifalias?: string;
  altnames?: string[];
  promiscuity: number;
  allmulti: number;
  stats64: Record<'rx' | 'tx', Record<string, number>>;
}

export const command = (name: string, ...words: string[]) => execFileSync(name, words, { encoding: 'utf8' });
export const ip = (words: string) => command('ip', ...words.split(' '));
export const ipLinks = () => JSON.parse(ip('-j -d -s -s link')) as IpLink[];
export const ipLink = (name: string) => ipLinks().find(({ ifname, altnames = [] }) => [ifname, ...altnames].includes(name));
export const sides: BackendName[] = ['ioctl', 'netlink'];

/** One operation by one interface, in the namespace that the thread is in. */
export function run<Id extends OperationId>(via: BackendName, id: Id, input: Input<Id>) {
  const backend = open(via);
  try {
    return backend.run(id, input);
  } finally {
    backend.close();
  }
}

export function value<Id extends OperationId>(via: BackendName, id: Id, input: Input<Id>): Output<Id> {
  const outcome = run(via, id, input);
  if (!outcome.ok) throw new Error(`${id} via ${via}: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

export function errorCode<Id extends OperationId>(via: BackendName, id: Id, input: Input<Id>): string | undefined {
  const outcome = run(via, id, input);
  return outcome.ok || 'unsupported' in outcome ? undefined : outcome.error.code;
}

/** The value of an operation, or the name of its error. */
export function answer<Id extends OperationId>(via: BackendName, id: Id, input: Input<Id>): unknown {
  const outcome = run(via, id, input);
  if (outcome.ok) return outcome.value;
  return 'error' in outcome ? outcome.error.code : 'unsupported';
}

/** What `read` gives while no link of this namespace counts a packet: IPv6 solicits routers and reports groups when its own timers say so. */
export function whileQuiet<T>(read: () => T): T {
  const counts = () => readFileSync('/proc/thread-self/net/dev', 'latin1');
  for (let tries = 0; tries < 20; tries++) {
    const before = counts();
    const result = read();
    if (counts() === before) return result;
  }
  throw new Error('the links of this namespace never stopped counting');
}
