/** One text that a word may stand for. */
export interface Value {
  readonly text: string;
  /** Whether all of it is known. */
  readonly known: boolean;
  /** Unquoted, so that it falls into fields at its blanks. */
  readonly splits: boolean;
  /** More is added to it, which is not told. */
  readonly grows?: true;
}

/** Longer values are no commands. */
const longest = 20_000;

/** A value behind another. */
export const join = (left: Value, right: Value): Value => ({
  text: left.text + right.text,
  known: left.known && right.known && left.text.length < longest,
  splits: left.splits || right.splits,
  ...(left.grows || right.grows ? { grows: true } : {}),
});

/** The fields that an unquoted value falls into; of what commands print, nobody knows. */
export function fieldsOf(value: Value): readonly Value[] {
  if (!value.splits || (!value.known && /[`(]/.test(value.text))) return [value];
  const texts = value.text.split(/\s+/).filter((text) => text !== '');
  return texts.map((text) => ({ ...value, text, known: value.grows === undefined && (value.known || !text.includes('$')) }));
}

/** Each value once. */
export function unique(values: readonly Value[]): readonly Value[] {
  const seen = new Set<string>();
  return values.filter(({ text, known }) => {
    const key = `${known}${text}`;
    return !seen.has(key) && seen.add(key);
  });
}
