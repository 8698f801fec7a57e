import { errnos } from '../../../src/base/errno.ts';
import { linkFlags } from '../../../src/model/link-flags.ts';
import { inListingOrder } from '../interfaces/order.ts';
import { oldHeading, printShortTable } from '../interfaces/table.ts';
import type { World } from '../world.ts';
import { everything, shownAddresses } from './everything.ts';
import { orderInet6 } from './inet6-order.ts';
import { showJson } from './json.ts';
import { sayMissing } from './missing.ts';
import type { Options } from './options.ts';
import { detailsOf, listed, rowsOf } from './rows.ts';
import { answerOf } from './session.ts';
import type { Shown } from './shown.ts';
import { oldText } from './style-1-60.ts';
import { newText } from './style-2-10.ts';

type Wanted = Pick<Options, 'all' | 'short' | 'allAddresses' | 'json'>;

/** ARPHRD_* of SLIP lines, which have timers. */
const slipTypes = [256, 257, 258, 259, 264];

/** The interfaces that are up, or all; a name that leads nowhere ends the list. Gives the exit status. */
export function showAll(world: World, wanted: Wanted): number {
  if (wanted.json || wanted.allAddresses) return showEverything(world, wanted);
  if (wanted.short) return showShort(world, wanted);
  const { rows, missing } = listed(rowsOf(world), inListingOrder, wanted.all);
  print(world, rows);
  if (missing !== undefined) sayMissing(world, missing, errnos.ENODEV);
  return missing === undefined ? 0 : 1;
}

/** One interface, label or alternative name, whether up or not. */
export function showOne(world: World, name: string, wanted: Wanted): number {
  if (wanted.short && !wanted.json) return showShort(world, wanted, name);
  const answer = detailsOf(world, name);
  if (!answer.ok) {
    sayMissing(world, name, answer.errno);
    return 1;
  }
  if (wanted.json || wanted.allAddresses) return showEverything(world, wanted, name);
  print(world, [{ name, details: answer.value }]);
  return 0;
}

/** What old tools cannot show: each link once, with all its addresses. */
function showEverything(world: World, { all, json }: Wanted, only?: string): number {
  if (json) showJson(world, all, only);
  else {
    const links = everything(world, only).filter(({ details }) => all || only !== undefined || (details.flags & linkFlags.UP) !== 0);
    print(
      world,
      links.map(({ name, details, inet }) => ({ name, details, every: shownAddresses(inet) })),
    );
  }
  return 0;
}

function print(world: World, rows: readonly Shown[]): void {
  const text = world.style === '1.60' ? oldText : newText;
  const whole = orderInet6(world, rows).map((row) => text(slipTypes.includes(row.details.hardwareType) ? withTimers(world, row) : row));
  world.out(whole.join(''));
}

function withTimers(world: World, row: Shown): Shown {
  const slip = answerOf(world.run('link.get-slip', { link: row.name }));
  return slip.ok ? { ...row, slip: slip.value } : row;
}

function showShort(world: World, { all }: Wanted, only?: string): number {
  world.out(world.style === '1.60' ? oldHeading : 'Iface      MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg\n');
  return printShortTable(world, { all, ...(only === undefined ? {} : { only }) }) === undefined ? 0 : 1;
}
