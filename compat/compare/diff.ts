/** One place where two values differ. A side that has nothing there is undefined. */
export interface Divergence {
  path: string;
  left: unknown;
  right: unknown;
}

/**
 * Every place where two plain values differ. Paths are words between blanks; names and addresses have none. Objects are compared member by
 * member and lists of objects place by place; what exists on one side only, and lists of plain values, differ as a whole.
 */
export function diff(left: unknown, right: unknown, path = ''): Divergence[] {
  if (Object.is(left, right)) return [];
  const below = (key: string) => (path === '' ? key : `${path} ${key}`);
  if (isObject(left) && isObject(right)) {
    const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
    return [...keys].flatMap((key) => diff(left[key], right[key], below(key.replaceAll(' ', '_'))));
  }
  if (isListOfObjects(left) && isListOfObjects(right)) {
    return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => diff(left[index], right[index], below(String(index)))).flat();
  }
  return equal(left, right) ? [] : [{ path, left, right }];
}

/** Deep equality of plain data: a member that is undefined equals a member that is absent. */
export function equal(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (Array.isArray(left) && Array.isArray(right)) return left.length === right.length && left.every((value, index) => equal(value, right[index]));
  if (!isObject(left) || !isObject(right)) return false;
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => equal(left[key], right[key]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfObjects(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}
