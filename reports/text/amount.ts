/** `1 difference`, `2 differences`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}

/** Digits in groups of three: `12,345`. Not by locale: a report is the same everywhere. */
export function grouped(number: number): string {
  const [whole = '', fraction] = String(number).split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

/** Microseconds to three digits: `0.42`, `31.5`, `1,240`. */
export function microsecondsText(microseconds: number): string {
  return `${grouped(microseconds >= 100 ? Math.round(microseconds) : Number(microseconds.toPrecision(3)))} µs`;
}

/** `840 ms`, `12.3 s`, `2 min 5 s`. */
export function elapsedText(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
