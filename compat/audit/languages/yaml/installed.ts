import type { Scalar } from 'yaml';
import { legacyPackages } from '../../../legacy/legacy-tools.ts';
import type { PackageUse } from '../../use.ts';

/** The legacy packages that a text names: `net-tools`, `name=net-tools,vlan state=present`, `net-tools=2.10`. */
export function installedBy(by: string, scalar: Scalar, file: string): PackageUse[] {
  const [start, end] = scalar.range ?? [0, 0];
  const source = file.slice(start, end);
  return [...source.matchAll(/(?<![\w.+/-])[A-Za-z0-9][\w.+-]*/g)]
    .filter(([name]) => legacyPackages.has(name))
    .map(({ 0: name, index }) => ({ is: 'package', name, by, place: { start: start + index, end: start + index + name.length }, confidence: 'literal', through: [] }));
}
