import { c } from '../../../../compat/audit/languages/c/index.ts';
import type { Use } from '../../../../compat/audit/use.ts';

/** The uses in a text of C, each as a line: `3 command ifconfig: ifconfig eth0 up (system)`. */
export function read(text: string, path = 'program.c'): string[] {
  const uses = c.read({ path, text }).toSorted((a, b) => a.place.start - b.place.start);
  return uses.map((use) => `${text.slice(0, use.place.start).split('\n').length} ${said(use)}${use.notReplaceable === undefined ? '' : ' !'}`);
}

function said(use: Use): string {
  switch (use.is) {
    case 'command':
      return `command ${use.words.map((word) => word.text).join(' ')} (${use.through.join(', ')})`;
    case 'request':
      return `request ${use.name}${use.byNumber ? ' by number' : ''}${use.through.length > 0 ? ` (${use.through.join(', ')})` : ''}`;
    case 'file':
      return `file ${use.path}`;
    case 'indirect':
      return `${use.role} ${use.tool}`;
    case 'package':
      return `package ${use.name}`;
  }
}
