import type { Routine } from '../strings/dialect.ts';
import type { Tree } from '../strings/tree.ts';

/** All arguments in one text. */
const ALL_WORDS = /^(?:"@_"|join\s*\(?\s*(['"]) \1\s*,\s*@_\s*\)?)$/;

/** `sub name { my ($self, $words) = @_; ... }`. */
export function routine(node: Tree): Routine | undefined {
  const names: string[] = [];
  const rest: string[] = [];
  for (const each of node.field('signature')?.children() ?? []) names.push((each.kind() === 'assignment' ? (each.field('left') ?? each) : each).text());
  for (const each of node.field('body')?.children().slice(0, 12) ?? []) {
    const [assignment] = each.kind() === 'statement' ? each.children() : [];
    if (assignment?.kind() !== 'assignment') continue;
    const [left, right] = [assignment.field('left'), assignment.field('right')];
    const from = right?.text() ?? '';
    if (from === '@_') names.push(...(left?.kind() === 'list' ? left.children() : left === null ? [] : [left]).map((name) => name.text()));
    else if (ALL_WORDS.test(from) && left !== null) {
      names.push(left.text());
      rest.push(left.text());
    } else if (/^shift\b/.test(from) && left !== null) names.push(left.text());
  }
  const own = /^\$(?:self|class|this|proto)$/.test(names[0] ?? '') ? names.slice(1) : names;
  return { node, name: node.field('name')?.text() ?? '', parameters: own.map((name) => ({ name, rest: name.startsWith('@') || rest.includes(name) })) };
}
