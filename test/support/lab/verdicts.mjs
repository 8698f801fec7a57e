// verdicts.mjs REPORT.json [SUBJECT...]: one line of figures, then a line for each place that nobody has explained and each declaration that did not show.
import { readFileSync } from 'node:fs';

const [, , path, ...asked] = process.argv;
const { kernel, elapsedMs, summary, operations, counterparts, stale } = JSON.parse(readFileSync(path, 'utf8'));
const { same, known, oneSided, skipped } = summary;
const part = asked.length === 0 ? '' : `, only ${asked.join(' ')}`;
const lines = [
  `Linux ${kernel.release}: ${same} same, ${known} known, ${summary.new} new, ${oneSided} one-sided, ${skipped} skipped, ${stale.length} stale, in ${Math.round(elapsedMs / 1000)} s, observed by ${kernel.observer}${part}`,
];
for (const { id, scenarios } of [...operations, ...counterparts]) {
  for (const { name, verdict, reason, differences } of scenarios) {
    if (verdict === 'skipped') lines.push(`skipped ${id} / ${name}: ${reason}`);
    if (verdict !== 'new') continue;
    const unexplained = differences.filter((difference) => difference.id === undefined);
    lines.push(
      ...unexplained.map(({ aspect, path, ioctl, netlink }) => `new ${id} / ${name}: ${aspect} ${path}: ioctl ${JSON.stringify(ioctl)}, netlink ${JSON.stringify(netlink)}`),
    );
  }
}
lines.push(...stale.map(({ id, subject, scenario }) => `stale ${id}: ${subject} / ${scenario}`));
process.stdout.write(`${lines.join('\n')}\n`);
