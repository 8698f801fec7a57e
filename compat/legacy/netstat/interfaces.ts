import { linkFlags } from '../../../src/model/link-flags.ts';
import type { LinkDetails, NamedDetails } from '../../../src/operations/link/link-details.ts';
import { inListingOrder } from '../interfaces/order.ts';
import { shortRow } from '../interfaces/table.ts';
import type { World } from '../world.ts';

/** How one interface is printed with -e: as ifconfig prints it. */
export type LongForm = (name: string, details: LinkDetails, world: World) => string;

/** `netstat -i`: the interfaces that are up, with -a all of them; `long` is how each is printed with -e, otherwise it is a line of the table. Gives the exit status. */
export function netstatInterfaces(world: World, { all, long }: { all: boolean; long?: LongForm }): number {
  world.out('Kernel Interface table\n');
  if (long === undefined) world.out('Iface             MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg\n');
  const outcome = world.run('link.list-details', {});
  const found = new Map((outcome.ok ? outcome.value : []).map((one): [string, NamedDetails] => [one.name, one]));
  for (const name of inListingOrder([...found.keys()])) {
    const details = found.get(name)?.details;
    if (details === undefined) {
      // A label that names no link: no other is printed behind it.
      world.err(`${name}: error fetching interface information: Device not found\nmissing interface information: No such device\n`);
      return 1;
    }
    if (all || (details.flags & linkFlags.UP) !== 0) world.out(long === undefined ? shortRow(name, details) : long(name, details, world));
  }
  return 0;
}
