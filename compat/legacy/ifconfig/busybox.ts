import { errnos } from '../../../src/base/errno.ts';
import type { World } from '../world.ts';
import { setByBusybox } from './busybox-set.ts';
import { orderInet6 } from './inet6-order.ts';
import { sayMissing } from './missing.ts';
import { cutName } from './number-words.ts';
import { detailsOf, listed, rowsOf } from './rows.ts';
import { busyboxText } from './style-busybox.ts';
import { busyboxUsage } from './usage-busybox.ts';
import { statusOf } from './waiting.ts';

/** ifconfig as busybox has it: one option, and words of its own reading behind the interface. Any error is the end. */
export function busyboxIfconfig(words: readonly string[], world: World): number | Promise<number> {
  if (words.length === 1 && words[0] === '--help') {
    world.err(busyboxUsage);
    return 0;
  }
  const all = words[0] === '-a';
  const [name, ...rest] = all ? words.slice(1) : words;
  if (name === undefined) return showAll(world, all);
  const link = cutName(name);
  if (rest.length > 0) return statusOf(setByBusybox(world, link, rest), world);
  const answer = detailsOf(world, link);
  if (!answer.ok) {
    sayMissing(world, link, answer.errno);
    return 1;
  }
  world.out(
    orderInet6(world, [{ name: link, details: answer.value }])
      .map(busyboxText)
      .join(''),
  );
  return 0;
}

function showAll(world: World, down: boolean): number {
  const { rows, missing } = listed(rowsOf(world), (names) => names.toSorted(), down);
  world.out(orderInet6(world, rows).map(busyboxText).join(''));
  if (missing !== undefined) sayMissing(world, missing, errnos.ENODEV);
  return missing === undefined ? 0 : 1;
}
