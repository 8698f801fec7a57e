import type { AuditRule } from '../../../src/model/audit-rule.ts';

/** A rule as the driver describes it (3.49, reportingDescriptor). */
export function ruleDescriptor({ id, title, severity, onRequest, page }: AuditRule): object {
  return {
    id,
    name: id.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: sectionOf(page, 'What it finds') ?? title },
    help: { text: plainText(page), markdown: page },
    defaultConfiguration: { level: severity, ...(onRequest ? { enabled: false } : {}) },
    properties: { tags: ['legacy', 'networking'], precision: 'very-high', 'problem.severity': severity === 'note' ? 'recommendation' : severity },
  };
}

/** The text of a page's section, without marks. */
function sectionOf(page: string, heading: string): string | undefined {
  const [, after] = page.split(`\n## ${heading}\n`);
  const section = after?.split('\n## ')[0]?.trim();
  return section === undefined || section === '' ? undefined : plainText(section);
}

/** Markdown without its marks: for viewers that show plain text only. */
function plainText(markdown: string): string {
  return markdown
    .replaceAll(/^#+ /gm, '')
    .replaceAll(/^```.*\n/gm, '')
    .replaceAll(/`([^`\n]+)`/g, '$1')
    .replaceAll('**', '')
    .trim();
}
