import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../reports/index.ts';
import { noBrowser, openBrowser } from '../support/browser.ts';
import { fixture } from '../unit/reports/fixture.ts';
import { largeComparison } from '../unit/reports/large.ts';

if (noBrowser !== undefined) console.log(`skipped: ${noBrowser}`);

/** The whole of axe-core, to be run inside the page. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(noBrowser !== undefined)('the HTML report in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'netlift-report-'));
  let browser: Browser;
  const complaints: string[] = [];

  beforeAll(async () => {
    writeFileSync(join(folder, 'index.html'), renderHtml(fixture));
    writeFileSync(join(folder, 'large.html'), renderHtml(largeComparison()));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** A page with the report; whatever it complains of or asks the network for is kept. */
  async function opened(options: BrowserContextOptions = {}, address = 'index.html'): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) complaints.push(request.url());
    });
    const [name = '', fragment = ''] = address.split('#');
    await page.goto(`${pathToFileURL(join(folder, name))}${fragment === '' ? '' : `#${fragment}`}`);
    return page;
  }

  const openAll = (page: Page) => page.locator('details').evaluateAll((all) => all.map((one) => one.setAttribute('open', '')));

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
    ['dark', 360],
  ] as const)('has no violation of accessibility, %s and %i wide, with everything open', async (colorScheme, width) => {
    const page = await opened({ colorScheme, viewport: { width, height: 900 } });
    await openAll(page);
    // The page's policy lets no script in: axe comes by the debugger, which stands above it.
    const { violations, passes } = (await page.evaluate(`${axe}; axe.run(document, { resultTypes: ['violations'] })`)) as { violations: Violation[]; passes: { id: string }[] };
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
    await page.close();
  });

  it.each([360, 480, 768, 1280, 1920])('needs no sideways scrolling of the page at %i pixels, also with everything open', async (width) => {
    const page = await opened({ viewport: { width, height: 900 } });
    await openAll(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.close();
  });

  it('is dark where the reader prefers dark', async () => {
    const background = async (colorScheme: 'light' | 'dark') => {
      const page = await opened({ colorScheme });
      const colour = String(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor'));
      await page.close();
      return (colour.match(/\d+/g) ?? []).reduce((sum, part) => sum + Number(part), 0);
    };
    expect(await background('light')).toBeGreaterThan(700);
    expect(await background('dark')).toBeLessThan(100);
  });

  it('is walked by keyboard: first the skip link, which leads to the results, and on to a section that Enter opens', async () => {
    const page = await opened();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    expect(await page.locator('.skip').evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('location.hash')).toBe('#main');
    for (let presses = 0; presses < 200 && (await page.evaluate("document.activeElement.closest('details.subject') === null")); presses += 1) await page.keyboard.press('Tab');
    const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
    expect(outline).toBe('solid');
    await page.keyboard.press('Enter');
    expect(await page.evaluate("document.activeElement.closest('details.subject').open")).toBe(true);
    await page.close();
  });

  it('filters the matrices and the sections by name, by call and by verdict, and says how many are left', async () => {
    const page = await opened();
    const shown = () => page.locator('details.subject:visible').evaluateAll((all) => all.map(({ id }) => id));
    const rows = () => page.locator('.matrix tr[data-of]:visible').count();
    expect(await shown()).toHaveLength(9);
    await page.getByLabel('Filter by name, call or message').fill('SET-mtu');
    expect(await shown()).toEqual(['operation-link.set-mtu']);
    expect(await rows()).toBe(1);
    expect(await page.getByRole('status').textContent()).toBe('1 of 9 shown');
    await page.getByLabel('Filter by name, call or message').fill('siocsifaddr');
    expect(await shown()).toEqual(['operation-address.set', 'counterpart-SIOCSIFADDR']);
    await page.getByLabel('Filter by name, call or message').fill('');
    await page.getByLabel('Verdict', { exact: true }).selectOption('one-sided');
    expect(await shown()).toEqual(['operation-link.set-alias', 'operation-link.add-vlan']);
    expect(await page.locator('.matrix .group:visible').allTextContents()).toEqual(['link']);
    await page.getByLabel('Verdict', { exact: true }).selectOption('');
    expect(await shown()).toHaveLength(9);
    await page.close();
  });

  it('opens the section that a cell of the matrix or a link from outside leads to', async () => {
    const page = await opened();
    await page.locator('.matrix a.v-new').first().click();
    expect(await page.locator('[id="operation-address.set"]').evaluate((section) => section.hasAttribute('open'))).toBe(true);
    expect(await page.locator('[id="operation-address.set.s1"]').evaluate((row) => row.getBoundingClientRect().top)).toBeLessThan(900);
    await page.close();
    const linked = await opened({}, 'index.html#operation-link.set-mtu');
    expect(await linked.locator('.hex').first().isVisible()).toBe(true);
    await linked.close();
  });

  it('lights up a field with its bytes, and the other way round, by mouse and by keyboard', async () => {
    const page = await opened({}, 'index.html#operation-link.set-mtu');
    const box = page.locator('[id="operation-link.set-mtu"] .side-netlink .bytes').first();
    const lit = () => box.locator('.hex .lit').allTextContents();
    await box.getByText('IFLA_MTU').hover();
    expect((await lit()).join(' ')).toBe('08 00 04 00 78 05 00 00');
    await box.locator('.hex i').first().hover();
    expect(await box.locator('tr.lit th').allTextContents()).toEqual(['nlmsg_len']);
    await box.getByText('ifinfomsg').first().focus();
    expect(await box.locator('tr.lit').count()).toBe(6);
    await page.close();
  });

  it('is readable without script: everything but the filter is there', async () => {
    const page = await opened({ javaScriptEnabled: false });
    expect(await page.locator('#filter').isVisible()).toBe(false);
    expect(await page.locator('details.subject').count()).toBe(9);
    await page.locator('[id="operation-link.set-mtu"] > summary').click();
    expect(await page.locator('[id="operation-link.set-mtu"] .fields').first().isVisible()).toBe(true);
    await page.close();
  });

  it('shows everything on paper, nothing sticky and no controls', async () => {
    const page = await opened();
    await page.emulateMedia({ media: 'print' });
    const hidden = await page
      .locator('.subject .scenarios, .subject .fields, .subject .hex, .states, .numbers, .places')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height === 0).length);
    expect(hidden).toBe(0);
    expect(await page.locator('#filter, nav, .buttons').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height > 0).length)).toBe(0);
    expect(await page.evaluate("[...document.querySelectorAll('.matrix th')].filter((one) => getComputedStyle(one).position === 'sticky').length")).toBe(0);
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
    await page.close();
  });

  it('opens 80 operations and 45 counterparts within seconds, and filters them at once', async () => {
    const start = performance.now();
    const page = await opened({}, 'large.html');
    expect(performance.now() - start).toBeLessThan(10_000);
    await page.getByLabel('Filter by name, call or message').fill('route.');
    expect(await page.getByRole('status').textContent()).toBe('10 of 125 shown');
    await page.close();
  });

  it('never complained and never asked the network for anything', () => {
    expect(complaints).toEqual([]);
  });
});

interface Violation {
  id: string;
  nodes: { html: string }[];
}
