import { errnos } from '../../../src/base/errno.ts';
import { linkFlags } from '../../../src/model/link-flags.ts';
import type { LinkDetails, NamedDetails } from '../../../src/operations/link/link-details.ts';
import { listedOrSaid } from '../interfaces/no-list.ts';
import type { World } from '../world.ts';
import { answerOf } from './session.ts';
import type { Shown } from './shown.ts';

/** No link has an empty name, and no message could ask for it. */
export function detailsOf(world: World, name: string): ReturnType<typeof answerOf<LinkDetails>> {
  return name === '' || name.startsWith(':') ? { ok: false, errno: errnos.ENODEV, call: 'SIOCGIFFLAGS' } : answerOf(world.run('link.get-details', { link: name }));
}

/** Every name, as the kernel has it. */
export function rowsOf(world: World): NamedDetails[] {
  return listedOrSaid(world, world.run('link.list-details', {}));
}

/** What is listed of the names, in order, and the first that leads nowhere: no other comes after it. */
export function listed(all: readonly NamedDetails[], order: (names: readonly string[]) => string[], down: boolean): { rows: Shown[]; missing?: string } {
  const found = new Map(all.map(({ name, details }) => [name, details]));
  const rows: Shown[] = [];
  for (const name of order([...found.keys()])) {
    const details = found.get(name);
    if (details === undefined) return { rows, missing: name };
    if (down || (details.flags & linkFlags.UP) !== 0) rows.push({ name, details });
  }
  return { rows };
}
