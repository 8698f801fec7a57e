import type { World } from './world.ts';

/** Names and words may have any letters; what is written is bytes, one a character. */
export function asBytes(text: string): string {
  // Only ASCII has as many bytes as characters. An expression would go through every character, which takes milliseconds where a page is long.
  return Buffer.byteLength(text) === text.length ? text : Buffer.from(text).toString('latin1');
}

/** The same world for a tool that writes words and names as they are: they become bytes on their way out. */
export function writingBytes(world: World): World {
  return { ...world, out: (text) => world.out(typeof text === 'string' ? asBytes(text) : text), err: (text) => world.err(asBytes(text)) };
}
