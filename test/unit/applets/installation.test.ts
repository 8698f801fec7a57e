import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { install, launchersIn, look, uninstall } from '../../../compat/applets/installation.ts';
import { launcherText } from '../../../compat/applets/launcher.ts';

const engine = { node: '/usr/bin/node', bundle: '/usr/lib/netlift.cjs' };
const older = { node: '/usr/bin/node', bundle: '/opt/old/netlift.cjs' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'netlift-install-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const standings = (names: string[]) => Object.fromEntries(look(folder, names, engine).map(({ name, standing }) => [name, standing]));

describe('installing', () => {
  it('writes executable launchers, whatever the umask, and leaves nothing else', () => {
    const before = process.umask(0o077);
    try {
      install(join(folder, 'a/b'), look(join(folder, 'a/b'), ['ifconfig', 'route'], engine), engine);
    } finally {
      process.umask(before);
    }
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['ifconfig', 'route']);
    expect(statSync(join(folder, 'a/b/ifconfig')).mode & 0o777).toBe(0o755);
    expect(readFileSync(join(folder, 'a/b/route'), 'utf8')).toBe(launcherText(engine));
  });

  it('tells apart what is its own, what another netlift made, and what is foreign', () => {
    writeFileSync(join(folder, 'arp'), '#!/bin/sh\necho arp\n');
    writeFileSync(join(folder, 'route'), launcherText(older));
    writeFileSync(join(folder, 'ifconfig'), launcherText(engine));
    symlinkSync('ifconfig', join(folder, 'netstat'));
    mkdirSync(join(folder, 'brctl'));
    symlinkSync('nowhere', join(folder, 'tunctl'));
    expect(standings(['arp', 'route', 'ifconfig', 'netstat', 'brctl', 'tunctl', 'nameif'])).toEqual({
      arp: 'foreign',
      route: 'other',
      ifconfig: 'ours',
      netstat: 'foreign',
      brctl: 'foreign',
      tunctl: 'foreign',
      nameif: 'absent',
    });
  });

  it('renews what another netlift made', () => {
    writeFileSync(join(folder, 'route'), launcherText(older));
    install(folder, look(folder, ['route'], engine), engine);
    expect(readFileSync(join(folder, 'route'), 'utf8')).toBe(launcherText(engine));
  });

  it('takes back what it made where it cannot go on', () => {
    const places = look(folder, ['arp', 'ifconfig', 'route'], engine);
    // What came in between: a rename onto a directory fails.
    mkdirSync(join(folder, 'ifconfig/inside'), { recursive: true });
    expect(() => install(folder, places, engine)).toThrow(/ifconfig/);
    expect(readdirSync(folder)).toEqual(['ifconfig']);
  });

  it('leaves nothing half-written in a directory that it may not write', () => {
    if (process.geteuid?.() === 0) return void process.stdout.write('skipped: root may write every directory\n');
    chmodSync(folder, 0o555);
    expect(() => install(folder, look(folder, ['arp'], engine), engine)).toThrow(/EACCES/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('removes launchers and nothing else', () => {
    writeFileSync(join(folder, 'arp'), '#!/bin/sh\necho arp\n');
    install(folder, look(folder, ['ifconfig', 'route'], engine), engine);
    writeFileSync(join(folder, 'old-name'), launcherText(older));
    expect(launchersIn(folder)).toEqual(['ifconfig', 'old-name', 'route']);
    uninstall(folder, launchersIn(folder));
    expect(readdirSync(folder)).toEqual(['arp']);
    expect(existsSync(join(folder, 'ifconfig'))).toBe(false);
  });
});
