import type { HostReport } from '../../../src/model/audit-report.ts';
import type { Paint } from '../../terminal/colour.ts';
import { count, grouped } from '../../text/amount.ts';
import { wrapped } from '../../text/columns.ts';
import { visible } from '../../text/visible.ts';

const CALLERS = 3;

/** Each host in a few lines: what was found there, what ran there, what it lacks. */
export function hostLines(hosts: readonly HostReport[], paint: Paint, width: number): string[] {
  return hosts.flatMap((host) => ['', paint(visible(host.name), 'bold'), ...hostFacts(host).flatMap((fact) => wrapped(visible(fact), width - 2).map((line) => `  ${line}`))]);
}

/** What is known of a host, a sentence each. */
export function hostFacts({ findings, log, doctor }: HostReport): string[] {
  return [
    ...(findings === undefined ? [] : [`${count(findings, 'finding')} in its files.`]),
    ...(log === undefined ? [] : [ran(log)]),
    ...(doctor === undefined ? [] : [able(doctor)]),
  ];
}

function ran({ uses, tools, parents }: NonNullable<HostReport['log']>): string {
  if (uses === 0) return 'No legacy tool ran there.';
  const list = (some: readonly { name: string; uses: number }[]) => some.map((one) => `${one.name === '' ? '(unknown)' : one.name} ${grouped(one.uses)}`).join(', ');
  return `Legacy tools ran ${count(uses, 'time')} there: ${list(tools)}. Most for ${list(parents.slice(0, CALLERS))}.`;
}

function able({ can, missing }: NonNullable<HostReport['doctor']>): string {
  const cannot = Object.entries(can).flatMap(([what, works]) => (works ? [] : [what]));
  const lacks = missing.map(({ title, remedy }) => `${title} (${remedy})`);
  return `${cannot.length === 0 ? 'netlift works there' : `netlift ${cannot.join(' and ')} cannot work there`}${lacks.length === 0 ? '.' : `; it lacks ${lacks.join('; ')}.`}`;
}
