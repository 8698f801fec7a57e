import { BuiltNode } from '../built/node.ts';
import type { Condition } from '../strings/dialect.ts';
import type { Tree } from '../strings/tree.ts';

const ATTRIBUTE = /#\[cfg\(([^\]]*)\)\]\s*(?:#\[[^\]]*\]\s*)*(?:pub(?:\([^)]*\))?\s+)?(?:(?:unsafe|async|const|let|mut)\s+)*$/;
/** An attribute stands right before what it is for. */
const NEAR = 300;

/** `#[cfg(target_os = "macos")]` before a function, a block or a statement. */
export function configured(node: Tree): Condition | undefined {
  if (!(node instanceof BuiltNode) || !/^(?:routine|block|assignment|call)$/.test(node.kind())) return undefined;
  const [, text] = ATTRIBUTE.exec(node.source.slice(Math.max(0, node.start - NEAR), node.start)) ?? [];
  return text === undefined ? undefined : { text, not: false };
}
