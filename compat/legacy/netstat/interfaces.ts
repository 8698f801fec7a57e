import { errnos } from '../../../src/base/errno.ts';
import { strerror } from '../../../src/base/strerror.ts';
import { showAll } from '../ifconfig/display.ts';
import { oldHeading, printShortTable } from '../interfaces/table.ts';
import type { World } from '../world.ts';

/** `netstat -i`: the interfaces that are up, with -a all of them; with -e as ifconfig shows them. Gives the exit status. */
export function netstatInterfaces(world: World, { all, extended }: { all: boolean; extended: boolean }): number {
  world.out('Kernel Interface table\n');
  const missing = extended ? showLong(world, all) : showShort(world, all);
  if (missing === undefined) return 0;
  world.err(`missing interface information: ${strerror(missing)}\n`);
  return 1;
}

function showShort(world: World, all: boolean): number | undefined {
  world.out(world.style === '1.60' ? oldHeading : 'Iface             MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg\n');
  return printShortTable(world, { all });
}

/** What is missing there is a name that leads to no link. */
function showLong(world: World, all: boolean): number | undefined {
  return showAll(world, { all, short: false, allAddresses: false, json: false }) === 0 ? undefined : errnos.ENODEV;
}
