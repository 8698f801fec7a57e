import type { Rule } from '../../compat/audit/rules/rule.ts';

const order = ['error', 'warning', 'note'];

/** docs/rules/README.md: the rules by what they weigh, then by name. */
export function tableOfRules(rules: readonly Rule[]): string {
  const rows = rules.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || (a.id < b.id ? -1 : 1));
  return `# The rules of \`netlift audit\`

An **error** breaks or is wrong today, a **warning** is legacy that works where the old tool is there, a **note** is worth knowing. What a rule says of one use may weigh
more or less than the rule. Of one use only the most particular rule speaks; \`# netlift-ignore RULE reason\` silences it there.

| rule | severity | finds |
| --- | --- | --- |
${rows.map(({ id, severity, title, onRequest }) => `| [${id}](${id}.md) | ${severity}${onRequest ? ', on request' : ''} | ${title} |\n`).join('')}`;
}
