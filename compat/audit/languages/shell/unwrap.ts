import { type Core, ofRemote, ofShell } from './core.ts';
import type { Field } from './fields.ts';
import { behindAssignments, behindOptions, nameOf } from './options.ts';
import { specials } from './special-wrappers.ts';
import { type Prefix, prefixes, remotes, shells } from './wrappers.ts';

const mostWrappers = 12;

/** Takes the wrappers off a command. */
export function unwrap(fields: readonly Field[], through: readonly string[] = [], rebuilt = false): readonly Core[] {
  const [first] = fields;
  if (first === undefined) return [];
  const name = nameOf(first.text).replace(/^(busybox|toybox)[._-].*/, '$1');
  const here: Core = { is: 'words', fields, through, rebuilt };
  if (through.length > mostWrappers) return [here];
  const special = specials[name];
  if (special !== undefined) return special(fields, through, name, { here, unwrap, behind: (prefix) => behindPrefix(fields, through, name, prefix, here) });
  const prefix = prefixes.get(name);
  if (prefix !== undefined) return behindPrefix(fields, through, name, prefix, here);
  if (shells.has(name)) return ofShell(fields, through, name);
  const remote = remotes.get(name);
  if (remote !== undefined) return ofRemote(fields, through, name, remote);
  return [here];
}

function behindPrefix(fields: readonly Field[], through: readonly string[], name: string, prefix: Prefix, here: Core): readonly Core[] {
  let at = behindOptions(fields, 1, prefix.short, prefix.long);
  if (prefix.verbs !== undefined && prefix.verbs.length > 0) {
    if (!prefix.verbs.includes(fields[at]?.text ?? '')) return [here];
    at = behindOptions(fields, at + 1, prefix.short, prefix.long);
  }
  at += prefix.operands ?? 0;
  if (prefix.numbers && /^\d+$/.test(fields[at]?.text ?? '')) at++;
  const dashes = prefix.dashes ? fields.findIndex(({ text }) => text === '--') : -1;
  if (dashes > at) at = dashes;
  if (fields[at]?.text === '--') at++;
  if (prefix.assignments) at = behindAssignments(fields, at);
  if (at >= fields.length) return [here];
  return unwrap(fields.slice(at), [...through, name], (here as { rebuilt: boolean }).rebuilt || prefix.rebuilt === true);
}
