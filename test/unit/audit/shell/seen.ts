import { shell } from '../../../../compat/audit/languages/shell/index.ts';
import { linesOf } from '../../../../compat/audit/lines.ts';
import type { CommandUse, Use } from '../../../../compat/audit/use.ts';

const nameOf = (use: Use) => (use.is === 'command' || use.is === 'indirect' ? use.tool : use.is === 'file' ? use.path : use.name);

/** The uses of a script, in the order of the text. */
export const usesIn = (text: string, path = 'script'): readonly Use[] => shell.read({ path, text }).toSorted((a, b) => a.place.start - b.place.start);

/** Each use as `line tool kind through...`, where a command needs no kind: `3 ifconfig sudo`. */
export function seen(text: string, path?: string): readonly string[] {
  const lines = linesOf(text);
  return usesIn(text, path).map((use) => {
    const kind = use.is === 'command' ? [] : [use.is === 'indirect' ? use.role : use.is];
    return [lines.regionOf(use.place).line, nameOf(use), ...kind, ...(use.through.length === 0 ? [] : [`< ${use.through.join(' < ')}`])].join(' ');
  });
}

/** The only command of a script. */
export function command(text: string): CommandUse {
  const [only, more] = usesIn(text).filter((use) => use.is === 'command');
  if (only?.is !== 'command' || more !== undefined) throw new Error(`not one command in ${text}`);
  return only;
}

/** What stands at the place of a use. */
export const textAt = (text: string, use: Use) => text.slice(use.place.start, use.place.end);
