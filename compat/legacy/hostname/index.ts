import type { Tool, World } from '../world.ts';
import { busyboxHostname } from './busybox.ts';
import { asked, type Shown } from './options.ts';
import { setName } from './set.ts';
import { show } from './show.ts';
import { usage } from './usage.ts';

/** What the other names of the program stand for. */
const byName: Readonly<Record<string, Shown>> = { dnsdomainname: 'd', domainname: 'domainname', nisdomainname: 'y', ypdomainname: 'y' };

/** hostname 3.23. Its names belong to the UTS namespace, and its addresses are those that getifaddrs(3) asks netlink for. */
export const hostname: Tool = (words, world) => {
  if (world.style === 'busybox' && (world.program === 'hostname' || world.program === 'dnsdomainname')) return busyboxHostname(words, world);
  const wanted = asked(words, byName[world.program]);
  if (wanted.task === 'version') {
    world.out('hostname 3.23\n');
    return 0;
  }
  if (wanted.task === 'usage') {
    if (wanted.said !== undefined) world.err(`${world.program}: ${wanted.said}\n`);
    world.out(usage);
    return 255;
  }
  const { shown, boot, file, operands } = wanted;
  const [operand, ...more] = operands;
  const sets = file !== undefined || operand !== undefined;
  const ofDomain = shown === 'y' || shown === 'domainname';
  if (more.length > 0 || (file !== undefined && operand !== undefined) || (sets && shown !== undefined && !ofDomain)) return wrongUsage(world);
  return sets ? setName(world, ofDomain ? 'domain' : 'host', { operand, file, boot }) : show(world, shown);
};

function wrongUsage(world: World): number {
  world.err(usage);
  return 255;
}
