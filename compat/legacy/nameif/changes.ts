import { KernelError } from '../../../src/base/errors.ts';
import { strerror } from '../../../src/base/strerror.ts';
import { textOfFile } from '../text-of-file.ts';
import type { World } from '../world.ts';
import { readMac } from './mac.ts';
import type { Reporter } from './reporter.ts';

/** What a link with these first bytes of its address is to be called. */
export interface Change {
  name: string;
  mac: readonly number[];
  found: boolean;
}

/** Bytes that a link's name has room for. */
export const LONGEST_NAME = 15;

/** Pairs of a name and an address; the last one comes first. `optionWords` stand before them, by which messages count. */
export function changesOfWords(words: readonly string[], optionWords: number, report: Reporter): Change[] {
  const changes: Change[] = [];
  for (let at = 0; at + 1 < words.length; at += 2) {
    const name = words[at] as string;
    if (name.length > LONGEST_NAME) report.complain(`interface name \`${name}' too long`);
    changes.unshift(change(name, words[at + 1] as string, `argument ${optionWords + at + 2}`, report));
  }
  return changes;
}

/** The lines of mactab(5), the last one first: a name, blanks, an address. Lines without either are not counted. */
export function changesOfFile(path: string, report: Reporter, world: World): Change[] {
  const text = textOfFile(path, world);
  if (text instanceof KernelError) return report.complain(`opening configuration file ${path}: ${strerror(text.errno)}`);
  const changes: Change[] = [];
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const uncommented = line.replace(/#.*/s, '');
    const content = uncommented.replace(/^\s+/, '');
    if (content === '') continue;
    const name = /^[^ \t]*/.exec(content)?.[0] ?? '';
    if (name.length > LONGEST_NAME) report.complain(`interface name too long at ${uncommented}`);
    const mac = /^[ \t]*([0-9a-f:]*)/i.exec(content.slice(name.length))?.[1] ?? '';
    changes.unshift(change(name, mac, `line ${changes.length + 1}`, report));
  }
  return changes;
}

function change(name: string, mac: string, position: string, report: Reporter): Change {
  if (name.includes(':')) report.warn(`alias device ${name} at ${position} probably has no mac`);
  const read = readMac(mac);
  if (read === 'too long') return report.complain(`MAC address at ${position} is larger than maximum allowed 14 bytes`);
  // The address was cut at its colons while it was read.
  if (read === undefined) return report.complain(`cannot parse MAC \`${mac.split(':')[0]}' at ${position}`);
  return { name, mac: read, found: false };
}
