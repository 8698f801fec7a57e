import { wrapped } from '../../../reports/text/columns.ts';
import { visible } from '../../../reports/text/visible.ts';
import type { Check } from './check.ts';

const STATE_COLUMNS = 11;

/** A line for each check, with what was found; what has nothing more to say, or is lost for the same reason, shares a line. */
export function checkLines(checks: readonly Check[], width: number): string[] {
  const alike = new Map<string, Check[]>();
  for (const check of checks) {
    const key = check.ok ? `ok ${check.found === undefined ? '' : check.id}` : `missing ${check.lost} ${check.remedy}`;
    alike.set(key, [...(alike.get(key) ?? []), check]);
  }
  const titleColumns = Math.max(...[...alike.values()].map((group) => (group.length === 1 ? (group[0]?.title.length ?? 0) : 0)));
  return [...alike.values()].flatMap((group) => lines(group, titleColumns, width));
}

function lines(group: readonly Check[], titleColumns: number, width: number): string[] {
  const [{ ok, found, lost, remedy } = { ok: true }] = group as readonly Partial<Check>[];
  const titles = group.map(({ title }) => title).join(', ');
  const head = `${titles.padEnd(titleColumns)}  ${group.length === 1 ? visible(found ?? '') : ''}`.trimEnd();
  const more = [...(lost === undefined ? [] : [`without it: ${lost}`]), ...(remedy === undefined ? [] : [`remedy: ${remedy}`])];
  const body = [head, ...more].flatMap((text, index) => wrapped(text, width - STATE_COLUMNS - 2).map((line, part) => (index + part === 0 ? line : `  ${line}`)));
  return body.map((line, index) => `${(index === 0 ? `  ${ok ? 'ok' : 'missing'}` : '').padEnd(STATE_COLUMNS)}${line}`);
}
