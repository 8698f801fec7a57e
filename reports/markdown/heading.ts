import type { Comparison } from '../../src/model/comparison.ts';
import { inSummary, summaryText, verdicts } from '../reading/verdicts.ts';
import { elapsedText } from '../text/amount.ts';
import { code, escaped, table } from './escape.ts';

export function heading({ kernel, version, started, elapsedMs }: Comparison): string[] {
  return [
    '# Network IOCTLs and netlink, compared',
    '',
    `Run on Linux ${code(kernel.release)} (${code(kernel.machine)}, ${kernel.rootless ? 'rootless' : 'as root'}) by netlift ${escaped(version)}, ` +
      `observed by ${escaped(kernel.observer)}. Started ${escaped(started)}, took ${elapsedText(elapsedMs)}.`,
  ];
}

export function summaryTable({ summary }: Comparison): string[] {
  const rows = inSummary.map((verdict) => [`${verdicts[verdict].symbol} **${verdict}**`, String(summary[verdicts[verdict].key]), verdicts[verdict].meaning]);
  return ['## Summary', '', `**${summaryText(summary)}**`, '', ...table(['verdict', 'scenarios', 'meaning'], rows)];
}
