import type { Part } from '../strings/dialect.ts';
import type { Tree } from '../strings/tree.ts';
import { BuiltNode } from './node.ts';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/** A literal's parts: its text up to each variable and escape. */
export function partsOf(node: Tree): Part[] {
  const content = node instanceof BuiltNode ? node.content : undefined;
  if (!(node instanceof BuiltNode) || content === undefined) return [];
  const parts: Part[] = [];
  let from = content.start;
  const plain = (to: number) => {
    const text = node.source.slice(from, to);
    let at = 0;
    for (const match of text.matchAll(content.interpolates ? /\\(?:x\{?[0-9a-fA-F]+\}?|[\s\S])/g : /\\[\\']/g)) {
      if (match.index > at) parts.push({ start: from + at, end: from + match.index, text: text.slice(at, match.index), asWritten: true });
      at = match.index + match[0].length;
      const escaped = match[0].slice(1);
      parts.push({ start: from + match.index, end: from + at, text: ESCAPES[escaped] ?? escaped, asWritten: false });
    }
    if (at < text.length) parts.push({ start: from + at, end: to, text: text.slice(at), asWritten: true });
  };
  for (const hole of node.children()) {
    if (hole.start < from) continue;
    plain(hole.start);
    parts.push({ hole, start: hole.start, end: hole.end });
    from = hole.end;
  }
  if (from < content.end) plain(content.end);
  return parts;
}
