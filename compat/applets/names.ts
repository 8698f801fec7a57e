import { readFileSync } from 'node:fs';
import { hostByName, resolveHost } from '../../src/syscall/resolver.ts';
import type { LookupFailure, Names } from '../legacy/world.ts';

/** Loaded when a name is first asked for. Not by `import()`, which the bundled applets have not: they are evaluated as a script. */
const dns = () => process.getBuiltinModule('node:dns/promises');

/** The files of a host's databases of names. Hosts are asked of the C library, since nsswitch.conf(5) may lead anywhere. */
export const names: Names = {
  addressOf: async (host, family) => {
    const { lookup } = dns();
    try {
      return (await lookup(host, { family })).address;
    } catch (error) {
      return failureOf(error);
    }
  },
  addressesOf: async (host) => {
    const { lookup } = dns();
    try {
      const found = await lookup(host, { all: true });
      return { canonicalName: host, addresses: found.map(({ address }) => address) };
    } catch (error) {
      return failureOf(error);
    }
  },
  resolve: resolveHost,
  hostByName,
  hostOf: async (address) => {
    const { lookupService } = dns();
    try {
      const { hostname } = await lookupService(address, 0);
      return hostname === address ? undefined : hostname;
    } catch (error) {
      failureOf(error);
      return undefined;
    }
  },
  networkOf: (address) => rows('/etc/networks').find(([, network]) => network !== undefined && wholeAddress(network) === address)?.[0],
  addressOfNetwork: (name) => {
    const network = rows('/etc/networks').find(([first, , ...aliases]) => first === name || aliases.includes(name))?.[1];
    return network === undefined ? undefined : wholeAddress(network);
  },
  serviceOf: (port, protocol) => rows('/etc/services').find(([, number]) => number === `${port}/${protocol}`)?.[0],
  protocolOf: (number) => rows('/etc/protocols').find(([, value]) => value === String(number))?.[0],
  userOf: (uid) => accounts('/etc/passwd').find(([, , id]) => id === String(uid))?.[0],
  uidOf: (user) => idOf('/etc/passwd', user),
  gidOf: (group) => idOf('/etc/group', group),
};

/** EAI_AGAIN is a name server that did not answer; all else is a name that nobody knows. What is no failure of a lookup is thrown on. */
function failureOf(error: unknown): LookupFailure {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall !== 'getaddrinfo' && syscall !== 'getnameinfo') throw error;
  return code === 'EAI_AGAIN' ? 'TRY_AGAIN' : 'HOST_NOT_FOUND';
}

/** networks(5) may leave out what is zero at the end: `169.254` is 169.254.0.0. */
function wholeAddress(network: string): string {
  const parts = network.split('.');
  return [...parts, ...Array.from({ length: 4 - parts.length }, () => '0')].join('.');
}

function idOf(path: string, name: string): number | undefined {
  const id = accounts(path).find(([first]) => first === name)?.[2];
  return id === undefined ? undefined : Number(id);
}

const tables = new Map<string, string[][]>();

const rows = (path: string) => table(path, (line) => line.replace(/#.*/, '').trim().split(/\s+/));
const accounts = (path: string) => table(path, (line) => line.split(':'));

/** A file that is missing is an empty database, as it is to the C library. */
function table(path: string, cut: (line: string) => string[]): string[][] {
  let known = tables.get(path);
  if (known === undefined) {
    known = textOf(path)
      .split('\n')
      .map(cut)
      .filter(([first]) => first !== '');
    tables.set(path, known);
  }
  return known;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  }
}
