import type { Subject } from '../reading/subjects.ts';

/** An id that is safe in an attribute and in a link's fragment; what is not a letter, digit, dot or hyphen is written by its number. */
function safe(text: string): string {
  return text.replace(/[^A-Za-z0-9.-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`);
}

export function subjectAnchor({ kind, of }: Subject): string {
  return `${kind}-${safe(of.id)}`;
}

export function scenarioAnchor(subject: Subject, index: number): string {
  return `${subjectAnchor(subject)}.s${index}`;
}

export function differenceAnchor(id: string): string {
  return `difference-${safe(id)}`;
}
