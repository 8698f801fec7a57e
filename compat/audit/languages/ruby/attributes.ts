import { query, type Tree } from '../strings/tree.ts';

/** The attributes that a program's classes show: `attr_accessor :path`. */
export function attributesOf(root: Tree): ReadonlySet<string> {
  const calls = root.findAll(query(['call'], '^attr_(accessor|reader)[ (]'));
  return new Set(calls.flatMap((call) => [...call.text().matchAll(/[:'"](\w+)/g)].map(([, name = '']) => name)));
}

/** Under what the value of `Name.path` or `self.path` is kept, where that is an attribute. */
export function attributeOf(node: Tree, attributes: ReadonlySet<string>): string | undefined {
  if (node.kind() !== 'call' || attributes.size === 0 || node.field('arguments') !== null) return undefined;
  const [receiver, name] = [node.field('receiver'), node.field('method')?.text() ?? ''];
  return receiver !== null && /^(?:constant|self|scope_resolution)$/.test(receiver.kind()) && attributes.has(name) ? `.@${name}` : undefined;
}
