import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Run } from '../../compat/compare/case.ts';
import { cases } from '../../compat/compare/cases/index.ts';
import { makeTwin } from '../../compat/compare/twin.ts';
import { requestName } from '../../ioctl/constants/names.ts';
import { ioctlBackend } from '../../ioctl/index.ts';
import { netlinkBackend } from '../../netlink/index.ts';
import { libc } from '../../src/syscall/libc.ts';
import { lacks, main } from '../support/netlift.ts';

/** ioctls that Node makes by itself on its terminal and its descriptors. */
const ofNode = /\b(TC[GS]ETS2?|TIOCG(WINSZ|PGRP)|FIOCLEX|FIONBIO|FIONREAD)\b/;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'netlift-interfaces-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What strace saw of `netlift run` in a twin: the program's own sockets and requests. */
function traced(operation: string, { from, input }: Run, via: 'ioctl' | 'netlink'): { status: number | null; stderr: string; requests: string[]; netlinkSockets: string[] } {
  const file = join(folder, 'trace');
  const words = Object.entries(input).map(([key, value]) => `${key}=${value}`);
  const twin = makeTwin(libc, from);
  try {
    const { status, stderr } = twin.namespace.inside(() =>
      // The host name is not part of a network namespace.
      spawnSync(
        'unshare',
        [
          '--uts',
          'strace',
          '-f',
          '--seccomp-bpf',
          '-qq',
          '-e',
          'trace=network,ioctl',
          '-e',
          'signal=none',
          '-o',
          file,
          process.execPath,
          main,
          'run',
          operation,
          ...words,
          '--via',
          via,
        ],
        {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      ),
    );
    const lines = readFileSync(file, 'utf8').split('\n');
    return {
      status,
      stderr,
      requests: lines.filter((line) => /\bioctl\(/.test(line) && !ofNode.test(line)),
      netlinkSockets: lines.filter((line) => /\bsocket\(AF_NETLINK/.test(line)),
    };
  } finally {
    twin.close();
  }
}

/** The request of a line of strace, which has no name for those of drivers. */
function nameOf(line: string): string {
  const [, word = '', type, number] = /ioctl\(\d+, (\w+)(?:\(_IOC_NONE, (0x[0-9a-f]+), (0x[0-9a-f]+), 0\))?/.exec(line) ?? [];
  return type === undefined ? word : requestName((Number(type) << 8) | Number(number));
}

/** The first run of each operation that has a side on this interface. */
function operationsOf(backend: typeof ioctlBackend | typeof netlinkBackend) {
  return cases.flatMap(({ operation, runs: [first] }) => {
    const side = backend[operation];
    return 'unsupported' in side || first === undefined ? [] : [{ operation, run: first, calls: side.calls }];
  });
}

describe.skipIf(lacks('strace'))('netlift run uses the interface that it was told to, and no other', () => {
  const viaIoctl = operationsOf(ioctlBackend);
  const viaNetlink = operationsOf(netlinkBackend);

  it('is tried with enough operations', () => {
    expect(viaIoctl.length).toBeGreaterThanOrEqual(20);
    expect(viaNetlink.length).toBeGreaterThanOrEqual(20);
  });

  it.each(viaIoctl)('$operation via ioctl', ({ operation, run, calls }) => {
    const { status, stderr, requests, netlinkSockets } = traced(operation, run, 'ioctl');
    expect(status, stderr).toBeLessThanOrEqual(1);
    expect(netlinkSockets).toEqual([]);
    const names = calls.filter((call) => /^(SIOC|TUN)/.test(call));
    // An operation that reads files may need no request for this input.
    const byFile = calls.some((call) => call.startsWith('/')) && requests.length === 0;
    if (names.length > 0 && !byFile) expect(requests.map(nameOf)).toEqual(expect.arrayContaining([expect.toBeOneOf(names)]));
    else expect(requests).toEqual([]);
  });

  it.each(viaNetlink)('$operation via netlink', ({ operation, run, calls }) => {
    const { status, stderr, requests, netlinkSockets } = traced(operation, run, 'netlink');
    expect(status, stderr).toBeLessThanOrEqual(1);
    if (calls.some((call) => call.startsWith('RTM_'))) expect(netlinkSockets.length).toBeGreaterThan(0);
    expect(requests).toEqual([]);
  });
});
