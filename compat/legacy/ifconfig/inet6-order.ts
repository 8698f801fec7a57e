import type { World } from '../world.ts';
import { answerOf } from './session.ts';
import type { Shown } from './shown.ts';

/**
 * Old tools show the IPv6 addresses of a link in the order of /proc/net/if_inet6, which is that of a hash table with a salt of the namespace's own. It is asked
 * for only where a link has several; where nobody can tell it, they stay as they are, by address.
 */
export function orderInet6(world: World, rows: readonly Shown[]): readonly Shown[] {
  if (!rows.some(({ details }) => details.inet6.length > 1)) return rows;
  const answer = answerOf(world.run('address6.list-hash-order', {}));
  if (!answer.ok) return rows;
  const places = new Map(answer.value.map(({ link, address }, place) => [`${link} ${address}`, place]));
  return rows.map((row) => {
    const place = ({ address }: { address: string }) => places.get(`${row.name} ${address}`) ?? places.size;
    return row.details.inet6.length < 2 ? row : { ...row, details: { ...row.details, inet6: row.details.inet6.toSorted((a, b) => place(a) - place(b)) } };
  });
}
