import type { CommandLine } from '../command-line.ts';
import { notedWorld } from '../noted-world.ts';
import { arpQuery } from './arp.ts';
import { brctlQuery } from './brctl.ts';
import { hostnameQuery } from './hostname.ts';
import { ifconfigQuery } from './ifconfig.ts';
import { ipmaddrQuery } from './ipmaddr.ts';
import { netstatQuery } from './netstat.ts';
import type { QueryOrReason } from './query.ts';
import { routeQuery } from './route.ts';

export type { Query, QueryOrReason } from './query.ts';

/** Of a command line that changes nothing, what shows the same. */
export function queryOf({ tool, words: given }: CommandLine): QueryOrReason {
  const words = given.filter((word) => word !== '--json');
  const { world } = notedWorld({ program: tool, words, up: true });
  switch (tool) {
    case 'ifconfig':
      return ifconfigQuery(words);
    case 'route':
      return routeQuery(words, world);
    case 'arp':
      return arpQuery(words, world);
    case 'netstat':
      return netstatQuery(words);
    case 'brctl':
      return brctlQuery(words);
    case 'ipmaddr':
      return ipmaddrQuery(words);
    case 'hostname':
    case 'dnsdomainname':
    case 'domainname':
    case 'nisdomainname':
    case 'ypdomainname':
      return hostnameQuery(tool, words);
    default:
      return { reason: `${tool} shows nothing that iproute2 shows` };
  }
}
