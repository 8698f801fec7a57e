import { ipv6Text } from '../../src/codec/address.ts';
import type { Route6Entry } from '../../src/operations/route6/list-entries.ts';
import { ioctl } from '../handler.ts';

export const listEntries = ioctl('route6.list-entries', ['/proc/net/ipv6_route'], (socket) => {
  const entries: Route6Entry[] = [];
  socket.readLines('/proc/net/ipv6_route', (bytes, start, end) => entries.push(entryOf(bytes.toString('utf8', start, end))));
  return entries;
});

/** Columns are of fixed width but for the link, which fills its own with blanks before it (net/ipv6/route.c, ipv6_route_native_seq_show). */
function entryOf(line: string): Route6Entry {
  const [destination = '', length = '', , , gateway = '', metric = '', references = '', uses = '', flags = '', link = ''] = line.split(/ +/);
  return {
    destination: ipv6Text(Buffer.from(destination, 'hex')),
    prefixLength: Number.parseInt(length, 16),
    gateway: ipv6Text(Buffer.from(gateway, 'hex')),
    metric: Number.parseInt(metric, 16),
    references: Number.parseInt(references, 16),
    uses: Number.parseInt(uses, 16),
    flags: Number.parseInt(flags, 16),
    link,
  };
}
