import { describe, expect, it } from 'vitest';
import { isLauncher, launcherText } from '../../../compat/applets/launcher.ts';

const long = `/opt/${'a'.repeat(240)}/netlift.cjs`;

describe('a launcher', () => {
  it('calls Node.js and the bundle by its first line', () => {
    expect(launcherText({ node: '/usr/bin/node', bundle: '/usr/lib/netlift.cjs' }).split('\n')[0]).toBe('#!/usr/bin/node /usr/lib/netlift.cjs');
  });

  it('may have a first line of 255 bytes, the most that the kernel reads', () => {
    const node = '/usr/bin/node';
    const bundle = `/${'b'.repeat(255 - '#! '.length - node.length - 1)}`;
    const [first = ''] = launcherText({ node, bundle }).split('\n');
    expect(first).toBe(`#!${node} ${bundle}`);
    expect(Buffer.byteLength(first)).toBe(255);
    expect(launcherText({ node, bundle: `${bundle}b` })).toMatch(/^#!\/bin\/sh\n/);
  });

  it.each([
    ['a first line that is too long', { node: '/usr/bin/node', bundle: long }],
    ['bytes and not characters count', { node: '/usr/bin/node', bundle: `/${'ü'.repeat(130)}` }],
    ['a blank in the path of Node.js', { node: '/opt/my node', bundle: '/b.cjs' }],
    ['a blank at the end', { node: '/node', bundle: '/b ' }],
  ])('goes through a shell for %s', (_, engine) => {
    const [first, , third] = launcherText(engine).split('\n');
    expect(first).toBe('#!/bin/sh');
    expect(third).toBe(`exec '${engine.node}' '${engine.bundle}' "$0" "$@"`);
  });

  it('keeps a quote in a path a quote', () => {
    expect(launcherText({ node: "/opt/it's here/node", bundle: '/b' })).toContain("exec '/opt/it'\\''s here/node' '/b'");
  });

  it('is known again, whichever netlift made it', () => {
    for (const engine of [
      { node: '/a', bundle: '/b' },
      { node: '/a', bundle: long },
    ])
      expect(isLauncher(launcherText(engine))).toBe(true);
  });

  it.each(['', '#!/bin/sh\n', '#!/bin/sh\necho\n', '\x7fELF', 'text\n# Made by netlift install: netlift uninstall removes it.\n'])('is not %j', (text) =>
    expect(isLauncher(text)).toBe(false),
  );
});
