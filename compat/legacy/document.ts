import type { World } from './world.ts';

/** A part of a document: rows, parts under names, or a number of any size. */
export type Part = Iterable<object> | { readonly [name: string]: Part } | bigint;

/** Rows that are put into one piece of text. */
const AT_ONCE = 1000;

/** Writes one JSON document with its schema and its parts: a row a line, since there may be a million. */
export function writeDocument(world: Pick<World, 'out'>, schema: string, parts: { readonly [name: string]: Part }): void {
  world.out(`{\n  "schema": ${JSON.stringify(schema)}`);
  for (const [name, part] of Object.entries(parts)) {
    world.out(',\n');
    writeNamed(world, name, part, '  ');
  }
  world.out('\n}\n');
}

function writeNamed(world: Pick<World, 'out'>, name: string, part: Part, margin: string): void {
  world.out(`${margin}${JSON.stringify(name)}: `);
  if (typeof part === 'bigint') world.out(String(part));
  else if (isRows(part)) writeRows(world, part, margin);
  else writeParts(world, part, margin);
}

function isRows(part: Part): part is Iterable<object> {
  return typeof part === 'object' && Symbol.iterator in part;
}

function writeRows(world: Pick<World, 'out'>, rows: Iterable<object>, margin: string): void {
  const start = `\n${margin}  `;
  let [text, waiting, empty] = ['[', 0, true];
  for (const row of rows) {
    text += `${empty ? '' : ','}${start}${JSON.stringify(row)}`;
    empty = false;
    if (++waiting < AT_ONCE) continue;
    // Texts are written as their bytes.
    world.out(Buffer.from(text));
    [text, waiting] = ['', 0];
  }
  world.out(Buffer.from(`${text}${empty ? ']' : `\n${margin}]`}`));
}

function writeParts(world: Pick<World, 'out'>, parts: { readonly [name: string]: Part }, margin: string): void {
  world.out('{');
  for (const [at, [name, part]] of Object.entries(parts).entries()) {
    world.out(at === 0 ? '\n' : ',\n');
    writeNamed(world, name, part, `${margin}  `);
  }
  world.out(Object.keys(parts).length === 0 ? '}' : `\n${margin}}`);
}
