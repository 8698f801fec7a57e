import type { World } from '../world.ts';
import { interfaceAddresses } from './addresses.ts';
import { domainNameOf, hostNameOf } from './names.ts';
import type { Shown } from './options.ts';

/** Prints what an option asks for; without one the host name. */
export function show(world: World, shown: Shown | undefined): number | Promise<number> {
  switch (shown) {
    case undefined:
      return said(world, hostNameOf(world));
    case 's':
      return said(world, hostNameOf(world).split('.', 1)[0] ?? '');
    case 'domainname':
      return said(world, domainNameOf(world));
    case 'y':
      return showNisDomain(world);
    case 'I':
      return said(
        world,
        interfaceAddresses(world)
          .map((address) => `${address} `)
          .join(''),
      );
    case 'A':
      return showAllNames(world);
    default:
      return showResolved(world, shown);
  }
}

/** What the kernel calls a domain that nobody has set is one to domainname alone; elsewhere that is said, on stdout. */
function showNisDomain(world: World): number {
  const domain = domainNameOf(world);
  if (domain !== '(none)') return said(world, domain);
  world.out(`${world.program}: Local domain name not set\n`);
  return 1;
}

/** What a look-up of the host name says. */
function showResolved(world: World, shown: 'a' | 'd' | 'f' | 'i'): number {
  const host = hostNameOf(world);
  const found = world.names.resolve(host);
  if ('problem' in found) return complain(world, found.problem);
  if (shown === 'i') return said(world, found.addresses.join(' '));
  if (shown === 'f') return said(world, found.canonicalName);
  if (shown === 'a') {
    const entry = world.names.hostByName(host);
    return 'problem' in entry ? complain(world, entry.problem) : said(world, entry.aliases.join(' '));
  }
  const dot = found.canonicalName.indexOf('.');
  return dot < 0 ? 0 : said(world, found.canonicalName.slice(dot + 1));
}

/** The names that the addresses of the links have; what has none is passed over. */
async function showAllNames(world: World): Promise<number> {
  const found: string[] = [];
  for (const address of interfaceAddresses(world)) {
    const name = await world.names.hostOf(address);
    if (name !== undefined) found.push(`${name} `);
  }
  return said(world, found.join(''));
}

function said(world: World, text: string): number {
  world.out(`${text}\n`);
  return 0;
}

function complain(world: World, message: string): number {
  world.err(`${world.program}: ${message}\n`);
  return 1;
}
