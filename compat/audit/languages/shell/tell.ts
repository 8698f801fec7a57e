import type { Role } from '../../../../src/model/finding.ts';
import type { Field } from './fields.ts';
import type { Site } from './reading.ts';

/** The word that makes something a use. */
export type Told = Pick<Field, 'place' | 'confidence' | 'variable'>;
/** Where it is told from. */
export type At = Pick<Site, 'notReplaceable' | 'reading' | 'through'>;

/** Tells what makes uses possible. */
export function tellIndirect(role: Role, tool: string | undefined, field: Told, through: readonly string[], site: At): void {
  if (tool !== undefined) site.reading.uses.push({ is: 'indirect', role, tool, ...seen(field, through, site) });
}

export function tellPackage(name: string, by: string, field: Told, through: readonly string[], site: At): void {
  site.reading.uses.push({ is: 'package', name, by, ...seen(field, through, site) });
}

export function tellFile(path: string, field: Told, through: readonly string[], site: At): void {
  site.reading.uses.push({ is: 'file', path, ...seen(field, through, site) });
}

function seen({ place, confidence, variable }: Told, through: readonly string[], site: At) {
  const reason = site.notReplaceable();
  const way = [...site.through, ...through, ...(variable === undefined ? [] : [`$${variable}`])];
  return { place, confidence, through: way, ...(reason === undefined ? {} : { notReplaceable: reason }) };
}
