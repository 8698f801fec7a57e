import type { CountedMembership } from '../../../src/operations/multicast/membership.ts';
import { asBytes } from '../byte-text.ts';
import type { World } from '../world.ts';

/** `netstat -g`: the groups of the families that were asked for, IPv4 first. How many use a group is in /proc alone, whatever the interface. */
export function netstatGroups(world: World, { inet, inet6 }: { inet: boolean; inet6: boolean }): void {
  world.out('IPv6/IPv4 Group Memberships\nInterface       RefCnt Group\n--------------- ------ ---------------------\n');
  if (inet) print(world, 'inet');
  if (inet6) print(world, 'inet6');
}

/** A kernel without the family has no such file, and nothing is printed. */
function print(world: World, family: 'inet' | 'inet6'): void {
  const outcome = world.run('multicast.list-users', { family });
  if (outcome.ok) world.out(outcome.value.map(rowOf).join(''));
}

function rowOf({ link, users, group }: CountedMembership): string {
  return `${asBytes(link).padEnd(15)} ${String(users).padEnd(6)} ${group}\n`;
}
