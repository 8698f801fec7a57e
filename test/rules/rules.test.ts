import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { auditText } from '../../compat/audit/audit-text.ts';
import { languages } from '../../compat/audit/languages/index.ts';
import type { LanguageName } from '../../compat/audit/languages/language.ts';
import { rules } from '../../compat/audit/rules/index.ts';
import { root } from '../support/drift-schemas.ts';
import type { Caught, Clean, RuleCases } from './cases.ts';
import { tableOfRules } from './table.ts';

const headings = ['What it finds', 'Why', 'What to do'];
/** All that is judged on request only is asked for. */
const wishes = { rules: Object.fromEntries(rules.filter((rule) => rule.onRequest).map(({ id, severity }) => [id, severity])) };

/** The findings in a case. */
function found({ language, text }: { language: LanguageName; text: string }) {
  if (languages[language] === undefined) throw new Error(`there is no reader for ${language}`);
  return auditText({ path: `case.${language}`, text }, language, wishes);
}

/** The cases of a rule: test/rules/ID.ts, or undefined. */
async function casesOf(id: string): Promise<RuleCases | undefined> {
  const path = join(root, `test/rules/${id}.ts`);
  return existsSync(path) ? ((await import(pathToFileURL(path).href)) as { cases: RuleCases }).cases : undefined;
}

describe('the registry of rules', () => {
  it('has at least 40 rules, each with words of its own for an id', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id))).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.length).toBeGreaterThanOrEqual(40);
  });

  it('has no page and no cases without a rule', () => {
    const ids = new Set(rules.map(({ id }) => id));
    const pages = readdirSync(join(root, 'docs/rules')).map((name) => name.replace(/\.md$/, ''));
    expect(pages.filter((id) => id !== 'README' && !ids.has(id))).toEqual([]);
    const files = readdirSync(join(root, 'test/rules')).filter((name) => name.includes('-') && !name.endsWith('.test.ts'));
    expect(files.map((name) => name.replace(/\.ts$/, '')).filter((id) => !ids.has(id))).toEqual([]);
  });

  // `npx vitest run --project rules -u` writes it again.
  it('is the table of docs/rules/README.md', async () => {
    await expect(tableOfRules(rules)).toMatchFileSnapshot(join(root, 'docs/rules/README.md'));
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', async (id, rule) => {
  const cases = await casesOf(id);

  it('has its page', () => {
    const path = join(root, `docs/rules/${id}.md`);
    expect(existsSync(path), `docs/rules/${id}.md is missing`).toBe(true);
    const text = readFileSync(path, 'utf8');
    expect(text.split('\n').slice(0, 3)).toEqual([`# ${id}`, '', `${rule.title} (${rule.severity}${rule.onRequest ? ', on request' : ''}).`]);
    expect([...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading).slice(0, headings.length)).toEqual(headings);
    expect(text).not.toMatch(/TODO/);
  });

  it('has at least two cases that it catches and two that it leaves alone', () => {
    expect(cases, `test/rules/${id}.ts is missing`).toBeDefined();
    expect(cases?.caught.length).toBeGreaterThanOrEqual(2);
    expect(cases?.clean.length).toBeGreaterThanOrEqual(2);
  });

  it.each((cases?.caught ?? []).map((one) => [one.text, one] as const))('catches %j', (_, { line, replacement, severity, says, ...one }: Caught) => {
    const findings = found(one);
    expect(findings.map((finding) => finding.rule)).toEqual([id]);
    if (line !== undefined) expect(findings[0]?.line).toBe(line);
    if (severity !== undefined) expect(findings[0]?.severity).toBe(severity);
    if (says !== undefined) expect(`${findings[0]?.message}\n${findings[0]?.advice}`).toContain(says);
    if (replacement !== undefined) expect(findings[0]?.replacement).toBe(replacement);
  });

  it.each((cases?.clean ?? []).map((one) => [one.text, one] as const))('leaves %j alone', (_, one: Clean) => {
    expect(found(one).map((finding) => finding.rule)).not.toContain(id);
  });
});
