import type { Tree } from '../strings/tree.ts';

/** Under which name a value is kept. */
export function keptAs(node: Tree): string | undefined {
  if (/^(?:identifier|constant)$/.test(node.kind())) {
    const [around] = node.ancestors();
    if (around?.kind() === 'call' && around.field('method')?.id() === node.id())
      return around.field('arguments') === null && around.field('receiver') === null ? node.text() : undefined;
    return around?.kind() === 'scope_resolution' && around.field('name')?.id() !== node.id() ? undefined : node.text();
  }
  if (node.kind() === 'scope_resolution') return undefined;
  return /_variable$/.test(node.kind()) ? `.${node.text()}` : undefined;
}
