import type { Place } from '../../use.ts';
import { spanOf, type Tree } from './tree.ts';

/** Where a text stands within a literal; the whole literal where it does not stand there as it is. */
export function placeIn(node: Tree, text: string): Place {
  const { start, end } = spanOf(node);
  const at = node.text().indexOf(text);
  return at < 0 ? { start, end } : { start: start + at, end: start + at + text.length };
}

/** Where a tool's name stands within a literal, with the path before it. */
export function placeOfTool(node: Tree, tool: string): Place {
  const { start, end } = spanOf(node);
  const text = node.text();
  const at = text.indexOf(tool);
  if (at < 0) return { start, end };
  return { start: start + text.slice(0, at).search(/[^\s'"`]*$/), end: start + at + tool.length };
}
