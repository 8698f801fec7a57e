import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTwin } from '../../compat/compare/twin.ts';
import { libc } from '../../src/syscall/libc.ts';
import { installApplets } from './support/launchers.ts';
import { isInstalled } from './support/real.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const script = join(root, 'test/applets/legacy-script.sh');
const missing = ['bwrap', 'ifconfig', 'route', 'arp', 'netstat'].filter((tool) => !isInstalled(tool));
if (missing.length > 0) process.stdout.write(`skipped: a legacy script in an empty environment: ${missing.join(', ')} not installed (bubblewrap, net-tools)\n`);

let applets: ReturnType<typeof installApplets>;
const real = mkdtempSync(join(tmpdir(), 'netlift-real-'));
beforeAll(() => {
  applets = installApplets();
  for (const tool of ['ifconfig', 'route', 'arp', 'netstat'])
    symlinkSync(spawnSync('sh', ['-c', `PATH=/usr/sbin:/usr/bin:/sbin:/bin command -v ${tool}`], { encoding: 'utf8' }).stdout.trim(), join(real, tool));
});
afterAll(() => {
  applets.remove();
  rmSync(real, { recursive: true, force: true });
});

/** Programs and libraries, read-only, /proc, and nothing else: no /etc, no /home, no variable but PATH, on which `folder` is all there is. */
function runIn(folder: string, settings: Record<string, string> = {}) {
  const twin = makeTwin(libc, 'up');
  const bare = [
    '--ro-bind',
    '/usr',
    '/usr',
    '--proc',
    '/proc',
    '--dev',
    '/dev',
    '--tmpfs',
    '/tmp',
    ...['bin', 'sbin', 'lib', 'lib64'].flatMap((name) => ['--symlink', `usr/${name}`, `/${name}`]),
  ];
  const seen = [folder, join(root, 'dist'), join(root, 'node_modules'), script, dirname(process.execPath)].flatMap((path) => ['--ro-bind', path, path]);
  const environment = Object.entries({ PATH: folder, ...settings }).flatMap(([name, value]) => ['--setenv', name, value]);
  try {
    const { stdout, stderr, status, error } = twin.namespace.inside(() =>
      spawnSync('bwrap', [...bare, ...seen, '--clearenv', ...environment, '--cap-add', 'CAP_NET_ADMIN', '/bin/sh', script], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: 120_000,
      }),
    );
    if (error !== undefined) throw error;
    return { stdout, stderr, status };
  } finally {
    twin.close();
  }
}

describe.skipIf(missing.length > 0)('a legacy script that calls the tools a hundred times, in an empty environment', () => {
  it.each(['netlink', 'ioctl'])('runs unchanged on the applets, by %s', (via) => {
    const wanted = runIn(real);
    expect(wanted.stdout.split('\n').length).toBeGreaterThan(100);
    expect(runIn(applets.folder, { NETLIFT_VIA: via })).toEqual(wanted);
  });

  it('runs unchanged where not one variable but PATH is set', () => {
    expect(runIn(applets.folder)).toEqual(runIn(real));
  });
});
