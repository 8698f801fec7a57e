import { isMap, isScalar, isSeq, type Pair } from 'yaml';
import { otherSystem } from '../strings/other-systems.ts';
import { moduleOf } from './keys.ts';

/** Keys whose value is the machine that a job runs on. */
const MACHINES = /^(?:runs-on|vmImage|os)$/;
const CONDITIONS = /^(?:if|when|condition|only_if|onlyif)$/;
/** What jobs of Cirrus and CircleCI, and machines of Travis, are called that run on another system. */
const OTHERS = /^(?:windows|macos|osx|freebsd|openbsd|netbsd|darwin)(?:[-_](?:latest|instance|container|\w*\d[\w.-]*))?$/i;

/** Why what stands in a mapping must not be rewritten: what stands beside it says that it is for another system. */
export function systemBeside(pairs: readonly Pair[]): string | undefined {
  for (const pair of pairs) {
    const system = systemOf(isScalar(pair.key) ? String(pair.key.value) : '', pair.value);
    if (system !== undefined) return `it runs on another system only: ${system}`;
  }
  return undefined;
}

function systemOf(key: string, value: unknown): string | undefined {
  if (/^\w+_(?:instance|container)$/.test(key) && OTHERS.test(key)) return key;
  if (key === 'pool' && isMap(value)) return scalarOf(value.get('vmImage', true), OTHERS);
  if (MACHINES.test(key)) return scalarOf(value, OTHERS);
  if (key === 'shell') return scalarOf(value, /^(?:powershell|cmd)$/);
  if (/^win_(?:shell|command)$/.test(moduleOf(key))) return key;
  if (!CONDITIONS.test(key)) return undefined;
  // What a list names has to hold as a whole; 'mac' is an address.
  const conditions = isSeq(value) ? value.items : [value];
  return conditions.map((each) => (isScalar(each) ? otherSystem(String(each.value), false) : undefined)).find((system) => system !== undefined && system !== 'mac');
}

function scalarOf(value: unknown, pattern: RegExp): string | undefined {
  const text = isScalar(value) ? String(value.value) : '';
  return pattern.test(text) ? text : undefined;
}
