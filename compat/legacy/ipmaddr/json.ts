import type { CountedMembership } from '../../../src/operations/multicast/membership.ts';
import { writeDocument } from '../document.ts';
import type { World } from '../world.ts';

export type Family = 'link' | 'inet' | 'inet6';

/** `ipmaddr show --json`, an extension of netlift: what is shown as one document (src/model/schema/ipmaddr-1.json). */
export function showJson(world: World, links: readonly (readonly { family: Family; one: CountedMembership }[])[]): void {
  const listed = links.map((rows) => ({
    link: rows[0]?.one.link,
    index: rows[0]?.one.index,
    groups: rows.map(({ family, one: { group, users, byHand } }) => ({ family, group, users, static: byHand })),
  }));
  writeDocument(world, 'netlift/ipmaddr/1', { links: listed });
}
