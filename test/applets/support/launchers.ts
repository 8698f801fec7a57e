import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../dist/compat/cli/main.js', import.meta.url));

/** A folder with all applets, as `netlift install` makes them; the folder has to go at the end. */
export function installApplets(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'netlift-applets-'));
  const { status, stderr } = spawnSync(process.execPath, [main, 'install', folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`netlift install ended with ${status}: ${stderr}`);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A folder in which the tools are busybox. */
export function linkBusybox(tools: readonly string[]): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'netlift-busybox-'));
  const path = spawnSync('sh', ['-c', 'command -v busybox'], { encoding: 'utf8' }).stdout.trim();
  for (const tool of tools) symlinkSync(path, join(folder, tool));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
