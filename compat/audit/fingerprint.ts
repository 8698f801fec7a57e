import { hash } from 'node:crypto';
import type { Finding } from '../../src/model/finding.ts';

/** What a finding is known by when lines move: its file, rule and tool, and its lines without the blanks. 16 hexadecimal digits. */
export function fingerprint({ file, rule, tool, lines }: Pick<Finding, 'file' | 'rule' | 'tool' | 'lines'>): string {
  const what = [file.replace(/^\.\//, ''), rule, tool, lines.replaceAll(/\s+/g, ' ').trim()];
  return hash('sha256', what.join('\0'), 'hex').slice(0, 16);
}
