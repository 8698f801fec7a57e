import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditHtmlVoice } from '../../reports/index.ts';
import type { AuditReport } from '../../src/model/audit-report.ts';
import { noBrowser, openBrowser } from '../support/browser.ts';
import { findingOf, fixture, hostileReport, said } from '../unit/audit/reports/fixture.ts';

if (noBrowser !== undefined) console.log(`skipped: ${noBrowser}`);

/** The whole of axe-core, to be run inside the page. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** As many findings as the page shows, with long names and lines. */
function largeReport(): AuditReport {
  const findings = Array.from({ length: 5000 }, (_, index) =>
    findingOf({
      line: (index % 50) + 1,
      lines: `  ifconfig eth${index} ${'10.0.0.1 '.repeat(index % 40)}`,
      text: `ifconfig eth${index}`,
      file: `usr/share/a-folder-with-a-long-name-${Math.floor(index / 500)}/${'x'.repeat(index % 80)}/script-${Math.floor(index / 50)}.sh`,
      ...(index % 3 === 0 ? { replacement: 'ip address' } : {}),
      ...(index % 7 === 0 ? { notReplaceable: 'it is for another system' } : {}),
      tool: ['ifconfig', 'route', 'netstat', 'SIOCGIFADDR', '/proc/net/route'][index % 5] ?? '',
    }),
  );
  return { ...fixture, findings };
}

describe.skipIf(noBrowser !== undefined)('the HTML report of an audit in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'netlift-audit-page-'));
  let browser: Browser;
  const complaints: string[] = [];

  beforeAll(async () => {
    const hosts = [{ name: 'web1', findings: 3, log: { uses: 5, tools: [{ name: 'arp', uses: 5 }], parents: [{ name: 'cron', uses: 5 }], lines: [] } }];
    writeFileSync(join(folder, 'index.html'), said(auditHtmlVoice(), { ...fixture, hosts }));
    writeFileSync(join(folder, 'hostile.html'), said(auditHtmlVoice(), hostileReport()));
    writeFileSync(join(folder, 'large.html'), said(auditHtmlVoice(), largeReport()));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** A page with the report; whatever it complains of or asks the network for is kept. */
  async function opened(name = 'index.html', options: BrowserContextOptions = {}): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => complaints.push(dialog.message()));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) complaints.push(request.url());
    });
    await page.goto(String(pathToFileURL(join(folder, name))));
    return page;
  }

  const openAll = (page: Page) => page.locator('details').evaluateAll((all) => all.map((one) => one.setAttribute('open', '')));
  const shown = (page: Page) => page.locator('.found > li:visible mark').allTextContents();

  it.each([
    ['index.html', 'light', 1280],
    ['index.html', 'dark', 1280],
    ['index.html', 'light', 360],
    ['index.html', 'dark', 360],
    ['hostile.html', 'light', 1280],
  ] as const)('has no violation of accessibility: %s, %s and %i wide, with everything open', async (name, colorScheme, width) => {
    const page = await opened(name, { colorScheme, viewport: { width, height: 900 } });
    await openAll(page);
    // The page's policy lets no script in: axe comes by the debugger, which stands above it.
    const { violations, passes } = (await page.evaluate(`${axe}; axe.run(document, { resultTypes: ['violations'] })`)) as { violations: Violation[]; passes: { id: string }[] };
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
    await page.close();
  });

  it.each([360, 480, 768, 1280, 1920])('needs no sideways scrolling at %i pixels, also with everything open', async (width) => {
    for (const name of ['index.html', 'hostile.html']) {
      const page = await opened(name, { viewport: { width, height: 900 } });
      await openAll(page);
      expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBe(width);
      await page.close();
    }
  });

  it('filters by words and by severity, effort, tool, kind and rule', async () => {
    const page = await opened();
    const status = page.getByRole('status');
    expect(await status.textContent()).toBe('All 4 shown');
    await page.getByLabel('Tool', { exact: true }).selectOption('SIOCGIFADDR');
    expect(await shown(page)).toEqual(['SIOCGIFADDR']);
    expect(await status.textContent()).toBe('1 of 4 shown');
    expect(await page.locator('details.file:visible h3').allTextContents()).toEqual(['src/net/probe.c']);
    await page.getByLabel('Tool', { exact: true }).selectOption('');
    for (const [label, value, texts] of [
      ['Severity', 'error', ['ifconfig eth0']],
      ['Effort', 'automatic', ['ifconfig eth0 mtu 1400']],
      ['Kind', 'parses output', ['ifconfig eth0']],
      ['Rule', 'calls-ifconfig', ['ifconfig eth0 mtu 1400', 'ifconfig em0 up']],
    ] as const) {
      await page.getByLabel(label, { exact: true }).selectOption(value);
      expect(await shown(page), label).toEqual(texts);
      await page.getByLabel(label, { exact: true }).selectOption('');
    }
    await page.getByLabel('Filter by file, text or message').fill('setup another SYSTEM');
    expect(await shown(page)).toEqual(['ifconfig em0 up']);
    await page.close();
  });

  it('opens and closes all files', async () => {
    const page = await opened();
    await page.getByRole('button', { name: 'Close all' }).click();
    expect(await shown(page)).toEqual([]);
    await page.getByRole('button', { name: 'Open all' }).click();
    expect(await shown(page)).toHaveLength(4);
    await page.close();
  });

  it('is readable without script: everything but the filter is there', async () => {
    const page = await opened('index.html', { javaScriptEnabled: false });
    expect(await page.locator('#filter').isVisible()).toBe(false);
    expect(await shown(page)).toHaveLength(4);
    await page.close();
  });

  it('shows everything on paper, and no controls', async () => {
    const page = await opened();
    await page.getByRole('button', { name: 'Close all' }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#filter, nav, .buttons').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height > 0).length)).toBe(0);
    expect(await page.locator('.found > li, .numbers').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height === 0).length)).toBe(0);
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
    await page.close();
  });

  it('opens 5,000 findings within seconds, and filters them at once', async () => {
    const page = await opened('large.html');
    const before = performance.now();
    await page.getByLabel('Tool', { exact: true }).selectOption('route');
    await page.getByLabel('Filter by file, text or message').fill('eth4996 script-99');
    expect(await page.getByRole('status').textContent()).toBe('1 of 5000 shown');
    expect(performance.now() - before).toBeLessThan(10_000);
    await page.close();
  });

  it('never complained, ran nothing of what it shows, and never asked the network for anything', () => {
    expect(complaints).toEqual([]);
  });
});

interface Violation {
  id: string;
  nodes: { html: string }[];
}
