import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executable = '/usr/bin/chromium';

/** Why a test that needs a browser cannot run here; undefined where it can. */
export const noBrowser = existsSync(executable) ? undefined : `${executable} is not there: install the Debian package chromium`;

/** Starts Chromium without a window, without a sandbox of its own (tests run as root in containers), and without anything that calls home. */
export function openBrowser(): Promise<Browser> {
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ executablePath: executable, args: ['--headless', '--no-sandbox', ...quiet] });
}
