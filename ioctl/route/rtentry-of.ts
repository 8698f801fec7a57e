import { chars } from '../../src/codec/bytes.ts';
import type { Infer } from '../../src/codec/field.ts';
import { netmaskOf } from '../../src/codec/netmask.ts';
import { ipv4NetworkOf } from '../../src/operations/route/network.ts';
import { RTF_GATEWAY, RTF_HOST, RTF_REJECT, RTF_UP } from '../constants/route.ts';
import { IFNAMSIZ } from '../structs/ifreq.ts';
import type { rtentry } from '../structs/route.ts';
import { inet } from '../structs/sockaddr.ts';

interface Described {
  destination: string;
  gateway?: string | undefined;
  link?: string | undefined;
  metric?: number | undefined;
  reject?: boolean | undefined;
}

/** What SIOCADDRT and SIOCDELRT have in common, as members of struct rtentry. */
export function rtentryOf({ destination, gateway, link, metric, reject }: Described): Partial<Infer<typeof rtentry>> & { flags: number } {
  const { address, length } = ipv4NetworkOf(destination);
  return {
    dst: inet(address),
    genmask: inet(netmaskOf(length)),
    flags: RTF_UP | (length === 32 ? RTF_HOST : 0) | (gateway === undefined ? 0 : RTF_GATEWAY) | (reject === true ? RTF_REJECT : 0),
    ...(gateway === undefined ? {} : { gateway: inet(gateway) }),
    // rt_metric holds the metric plus one; 0 would say that there is none, which comes to the same.
    ...(metric === undefined ? {} : { metric: ((metric + 1) << 16) >> 16 }),
    ...(link === undefined ? {} : { dev: deviceName(link) }),
  };
}

/** The name that rt_dev leads to. The kernel reads 15 bytes and would cut a longer name silently. */
function deviceName(link: string): Buffer {
  const name = Buffer.alloc(IFNAMSIZ);
  chars(IFNAMSIZ).set(name, 0, link);
  return name;
}
