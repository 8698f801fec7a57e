/**
 * One JSON document, two blanks a level, a newline at the end. A bigint is a number where that is exact and a decimal string where not; bytes are
 * lower-case hex; what is undefined is left out.
 */
export function jsonDocument(kind: string, body: object): string {
  return `${JSON.stringify({ schema: `netlift/${kind}/1`, ...(settled(body) as object) }, null, 2)}\n`;
}

function settled(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (Array.isArray(value)) return value.map(settled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, settled(inner)]));
}
