import type { Use } from '../../use.ts';

/** Words farther apart than this stand in different statements. */
const REACH = 400;

/** A command whose words stand in several places of the file, at the first of them: not all that lies between. */
export function nearby(use: Use): Use {
  if (use.is !== 'command') return use;
  let { end } = use.place.end - use.place.start > REACH ? (use.words[0]?.place ?? use.place) : use.place;
  for (const { place } of use.words.slice(1)) if (place.start >= end && place.start - end < REACH) end = Math.max(end, place.end);
  return end < use.place.end ? { ...use, place: { start: use.place.start, end } } : use;
}
