import { legacyPackages, legacyTools } from '../tools.ts';

const words = [...new Set([...legacyTools.keys(), ...legacyPackages])].sort((a, b) => b.length - a.length).map((word) => word.replaceAll(/[.+]/g, '\\$&'));

/** What every use has in its text: a tool's or a package's name as a word, a request's name or number, a file of the old interface. */
const MARKS = new RegExp(String.raw`\b(?:${words.join('|')})\b|ioctl|SIOC|TUN[SG]ET|proc/net/|0x89[0-9a-fA-F]{2}`);

/** Whether a text may hold a use at all. Bytes are looked at as they are: every mark is ASCII. */
export function mayHoldUse(bytes: Buffer): boolean {
  return MARKS.test(bytes.toString('latin1'));
}
