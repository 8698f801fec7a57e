import type { CountedMembership } from '../../../src/operations/multicast/membership.ts';

export type Family = 'link' | 'inet' | 'inet6';

/** `ipmaddr show --json`, an extension of netlift: what is shown as one document (src/model/schema/ipmaddr-1.json). */
export function document(links: readonly (readonly { family: Family; one: CountedMembership }[])[]): string {
  const listed = links.map((rows) => ({
    link: rows[0]?.one.link,
    index: rows[0]?.one.index,
    groups: rows.map(({ family, one: { group, users, byHand } }) => ({ family, group, users, static: byHand })),
  }));
  // Texts are written as their bytes.
  return Buffer.from(`${JSON.stringify({ schema: 'netlift/ipmaddr/1', links: listed }, undefined, 2)}\n`).toString('latin1');
}
