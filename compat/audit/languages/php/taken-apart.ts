import type { Statement } from '../strings/dialect.ts';
import { named, type Tree } from '../strings/tree.ts';

/** `list($tool, $words) = [...]`, `['tool' => $tool] = [...]`: each name gets what stands at its place or under its key; undefined where the list is not there to see. */
export function takenApart(left: Tree, right: Tree): Statement | undefined {
  if (left.kind() !== 'list_literal' || right.kind() !== 'array_creation_expression') return undefined;
  const values = new Map(named(right).map((item, place) => (named(item).length > 1 ? [plain(named(item)[0]), named(item)[1]] : [String(place), named(item)[0]])));
  const found = namesIn(left).flatMap(({ key, name }) => {
    const value = values.get(key);
    return value === undefined ? [] : [{ name, value }];
  });
  return found.length === 0 ? undefined : { is: 'assign', targets: found.map(({ name }) => name), values: found.map(({ value }) => value), grows: undefined };
}

/** The names of such a list, with their places or keys: `list(, $b)` leaves one out. */
function namesIn(list: Tree): readonly { readonly key: string; readonly name: Tree }[] {
  const found: { key: string; name: Tree }[] = [];
  let [place, key]: [number, string | undefined] = [0, undefined];
  for (const child of list.children()) {
    if (child.kind() === ',') [place, key] = [place + 1, undefined];
    else if (child.kind() === 'variable_name' || child.kind() === 'member_access_expression') found.push({ key: key ?? String(place), name: child });
    else if (/^(?:string|encapsed_string|integer)$/.test(child.kind())) key = plain(child);
  }
  return found;
}

function plain(key: Tree | undefined): string {
  return key?.text().replace(/^['"]|['"]$/g, '') ?? '';
}
