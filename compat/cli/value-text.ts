import { columnsOf } from '../../reports/text/columns.ts';
import { visible } from '../../reports/text/visible.ts';

type Plain = Record<string, unknown>;

/**
 * A result for reading: `key: value` for an object, a table for a list of objects, a line each for other lists. A table that is wider than the
 * terminal becomes a block for each row. Control characters in names that come from the kernel are written out. Empty for undefined.
 */
export function valueText(value: unknown, width = Number.POSITIVE_INFINITY): string {
  return lines(value, width)
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

function lines(value: unknown, width: number): string[] {
  if (value === undefined) return [];
  if (isListOfObjects(value)) return table(value, width);
  if (Array.isArray(value)) return value.map(cell);
  if (isObject(value)) return members(value, width);
  return [cell(value)];
}

function members(object: Plain, width: number): string[] {
  return Object.entries(object).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const nested = isObject(value) || isListOfObjects(value);
    if (!nested) return [`${visible(key)}: ${cell(value)}`];
    return [`${visible(key)}:`, ...lines(value, width - 2).map((line) => `  ${line}`)];
  });
}

function table(rows: readonly Plain[], width: number): string[] {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row).filter((key) => row[key] !== undefined)))];
  const cells = [keys.map(visible), ...rows.map((row) => keys.map((key) => cell(row[key])))];
  const widths = keys.map((_, column) => Math.max(...cells.map((row) => columnsOf(row[column] ?? ''))));
  const total = widths.reduce((sum, each) => sum + each + 2, -2);
  if (total > width) return rows.flatMap((row, index) => [...(index === 0 ? [] : ['']), ...members(row, width)]);
  return cells.map((row) => row.map((text, column) => text + ' '.repeat((widths[column] ?? 0) - columnsOf(text))).join('  '));
}

/** A value in one line. */
function cell(value: unknown): string {
  if (value === undefined || value === null) return '-';
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (Array.isArray(value)) return value.length === 0 ? '-' : value.map(cell).join(',');
  if (isObject(value)) {
    return Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => `${visible(key)}=${cell(inner)}`)
      .join(' ');
  }
  return visible(String(value));
}

function isObject(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}

function isListOfObjects(value: unknown): value is Plain[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}
