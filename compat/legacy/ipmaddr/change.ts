import { strerror } from '../../../src/base/strerror.ts';
import type { World } from '../world.ts';
import { readAddress } from './address.ts';
import { wrong } from './usage.ts';

type Change = 'add' | 'remove';
type Operation = `link.${Change}-multicast` | `link.${Change}-multicast-use`;

/** `ipmaddr add|del ADDRESS dev NAME`, in any order; without an address it is that of zeros. */
export function change(world: World, what: Change, words: readonly string[]): number | typeof wrong {
  const rest = [...words];
  let link: string | undefined;
  let address: string | undefined;
  while (rest.length > 0) {
    const word = rest.shift() as string;
    if (word === 'dev') {
      if (link !== undefined) return wrong;
      link = rest.shift();
      if (link === undefined || link === '') return wrong;
    } else {
      if (address !== undefined) return wrong;
      address = readAddress(word);
      if (address === undefined) return wrong;
    }
  }
  return link === undefined ? wrong : request(world, what, cut(link), address ?? '00:00:00:00:00:00');
}

function request(world: World, what: Change, link: string, address: string): number {
  const outcome = world.run(operationFor(world, what, link, address), { link, address });
  if (outcome.ok) return 0;
  if ('error' in outcome) world.err(`ioctl: ${strerror(outcome.error.errno)}\n`);
  return 1;
}

/** What netlink does as the ioctl does it: group addresses that nobody but us listens to. All else is left to the ioctl, whatever the interface. */
function operationFor(world: World, what: Change, link: string, address: string): Operation {
  const list = world.run('multicast.list-users', { family: 'link' });
  const there = list.ok ? list.value.find((one) => one.link === link && one.group === address) : undefined;
  const group = (Number.parseInt(address.slice(0, 2), 16) & 1) === 1 && !address.startsWith('01:80:c2:00:00:0');
  const ours = there === undefined ? what === 'add' : there.byHand && (what === 'add' || there.users === 1);
  const known = world.run('link.get-address', { link });
  const ethernet = known.ok && known.value.hardwareType === 'ETHER';
  return group && ours && ethernet ? `link.${what}-multicast` : `link.${what}-multicast-use`;
}

/** What an ifreq has room for. */
function cut(name: string): string {
  return Buffer.from(name).subarray(0, 15).toString();
}
