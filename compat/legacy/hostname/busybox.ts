import { KernelError } from '../../../src/base/errors.ts';
import { strerror } from '../../../src/base/strerror.ts';
import { getopt } from '../getopt.ts';
import type { World } from '../world.ts';
import { hostNameOf } from './names.ts';

const banner = 'BusyBox v1.35.0 (Debian 1:1.35.0-4+deb12u1+b1) multi-call binary.\n\n';
const usage = `Usage: hostname [-sidf] [HOSTNAME | -F FILE]

Show or set hostname or DNS domain name

\t-s\tShort
\t-i\tAddresses for the hostname
\t-d\tDNS domain name
\t-f\tFully qualified domain name
\t-F FILE\tUse FILE's content as hostname
`;

/** The hostname of busybox 1.35, which is dnsdomainname as well: it sets whatever it is given, and knows IPv4 alone. */
export function busyboxHostname(words: readonly string[], world: World): number {
  const { options, operands } = getopt(words, 'dfisF:v');
  const wrong = options.find(({ means }) => means === '?');
  if (wrong !== undefined) return wrongUsage(world, wrong.message ?? '');
  const has = (letter: string) => options.some(({ means }) => means === letter);
  const asked = world.program === 'dnsdomainname' ? 'd' : (['f', 'd', 'i'] as const).find(has);
  if (asked !== undefined) return showResolved(world, asked);
  if (has('s')) return said(world, hostNameOf(world).split('.', 1)[0] ?? '');
  const file = options.findLast(({ means }) => means === 'F')?.value;
  if (file !== undefined) return setFromFile(world, file);
  const [name] = operands;
  return name === undefined ? said(world, hostNameOf(world)) : setHostName(world, Buffer.from(name).toString('latin1'));
}

function showResolved(world: World, asked: 'f' | 'd' | 'i'): number {
  const host = hostNameOf(world);
  const entry = world.names.hostByName(host);
  if ('problem' in entry) return complain(world, `${host}: ${entry.problem}`);
  if (asked === 'f') return said(world, entry.name);
  if (asked === 'i') return said(world, entry.addresses.join(' '));
  const dot = entry.name.indexOf('.');
  return dot < 0 ? 0 : said(world, entry.name.slice(dot + 1));
}

/** Each line that says something sets the name to its first word, one after another. */
function setFromFile(world: World, file: string): number {
  let text: string;
  try {
    text = world.files.read(file);
  } catch (error) {
    if (!(error instanceof KernelError)) throw error;
    return complain(world, `can't open '${file}': ${strerror(error.errno)}`);
  }
  // A C string ends at its first NUL.
  for (const line of text.split('\n')) {
    const [name = ''] = line
      .replace(/#.*/s, '')
      .replace(/\0.*/s, '')
      .replace(/^[ \t]+/, '')
      .split(/[ \t]/, 1);
    const status = name === '' ? 0 : setHostName(world, name);
    if (status !== 0) return status;
  }
  return 0;
}

function setHostName(world: World, name: string): number {
  const outcome = world.run('hostname.set', { hostname: name });
  return outcome.ok || !('error' in outcome) ? 0 : complain(world, `sethostname: ${strerror(outcome.error.errno)}`);
}

function wrongUsage(world: World, message: string): number {
  complain(world, message);
  world.err(banner + (world.program === 'hostname' ? usage : 'No help available\n'));
  return 1;
}

function complain(world: World, message: string): number {
  world.err(`${world.program}: ${message}\n`);
  return 1;
}

function said(world: World, text: string): number {
  world.out(`${text}\n`);
  return 0;
}
