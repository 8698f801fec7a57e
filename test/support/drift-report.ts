import type { Answer } from './drift-compiler.ts';
import { notInHeaders, since } from './drift-headers.ts';

/** Where a header says something else than we do. */
export function differing(what: string, ours: bigint, answers: readonly Answer[]): string[] {
  return answers
    .filter(({ value, bytes }) => BigInt.asUintN(bytes * 8, value) !== BigInt.asUintN(bytes * 8, ours))
    .map(({ value, header }) => `${what} is ${ours}, in ${header} ${value}`);
}

/** Names that no header knows: those that have an excuse, and those that are a mistake. */
export function unknownNames(unknown: readonly { file: string; name: string }[], version: readonly [number, number]): { problems: string[]; excused: string[] } {
  const problems: string[] = [];
  const excused: string[] = [];
  for (const { file, name } of unknown) {
    const came = since[name];
    if (notInHeaders[name] !== undefined) excused.push(`${name} (${notInHeaders[name]})`);
    else if (came !== undefined && isNewer(came, version)) excused.push(`${name} (since ${came.join('.')}; the headers here are of ${version.join('.')})`);
    else problems.push(`${file}: ${name} is in no header of ${version.join('.')}: misspelt, or newer (then say so in test/support/drift-headers.ts)`);
  }
  return { problems, excused };
}

function isNewer([major, minor]: readonly [number, number], [hereMajor, hereMinor]: readonly [number, number]): boolean {
  return major > hereMajor || (major === hereMajor && minor > hereMinor);
}
