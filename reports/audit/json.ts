import type { ReportedFinding } from '../../src/model/audit-report.ts';
import type { Voice } from './voice.ts';

/** The document `netlift/audit/1` (src/model/schema/audit-1.json): one finding a line, so that it can be written, compared and read piece by piece. */
export function jsonVoice(): Voice {
  let first = true;
  const line = (finding: ReportedFinding) => {
    const text = `${first ? '\n' : ',\n'}    ${jsonLine(finding)}`;
    first = false;
    return text;
  };
  return {
    begin: (run) => {
      const head = Object.entries({ schema: 'netlift/audit/1', ...run }).map(([key, value]) => `  ${JSON.stringify(key)}: ${jsonLine(value)},\n`);
      return `{\n${head.join('')}  "findings": [`;
    },
    findings: (some) => some.map(line).join(''),
    end: (end) => {
      const tail = Object.entries(end).flatMap(([key, value]) =>
        value === undefined ? [] : [`  ${JSON.stringify(key)}: ${JSON.stringify(value, exact, 2).replaceAll('\n', '\n  ')}`],
      );
      return `${first ? '' : '\n  '}],\n${tail.join(',\n')}\n}\n`;
    },
  };
}

/** JSON without line ends; see `exact`. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value, exact);
}

/** A bigint is a number where that is exact and a decimal string where not; bytes are lower-case hex. `this` holds what no `toJSON` has touched. */
function exact(this: Readonly<Record<string, unknown>>, key: string, value: unknown): unknown {
  const own = this[key];
  if (typeof own === 'bigint') return Number.isSafeInteger(Number(own)) ? Number(own) : String(own);
  return own instanceof Uint8Array ? Buffer.from(own).toString('hex') : value;
}
