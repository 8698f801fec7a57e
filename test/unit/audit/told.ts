import type { Language } from '../../../compat/audit/languages/language.ts';
import { linesOf } from '../../../compat/audit/lines.ts';
import type { Use } from '../../../compat/audit/use.ts';

/** What a reader finds in a program: `3 command ifconfig`, `5 holds the path route`; with `!` behind it where it must not be rewritten. */
export function told(language: Language, text: string, path = 'program'): string[] {
  const { regionOf } = linesOf(text);
  return language
    .read({ path, text })
    .toSorted((a, b) => a.place.start - b.place.start)
    .map((use) => `${regionOf(use.place).line} ${what(use)}${use.notReplaceable === undefined ? '' : ' !'}`);
}

/** The texts at the places of what is found. */
export function placed(language: Language, text: string): string[] {
  return language
    .read({ path: 'program', text })
    .toSorted((a, b) => a.place.start - b.place.start)
    .map(({ place }) => text.slice(place.start, place.end));
}

function what(use: Use): string {
  switch (use.is) {
    case 'command':
      return `command ${use.tool}`;
    case 'indirect':
      return `${use.role} ${use.tool}`;
    case 'file':
      return `file ${use.path}`;
    default:
      return `${use.is} ${use.name}`;
  }
}
