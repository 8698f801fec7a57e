import { spawnSync } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { backendsOf, makeWorld } from '../../compat/applets/world.ts';
import { type Call, iproute2Words } from '../../compat/iproute2/index.ts';
import type { OperationId } from '../../src/operations/index.ts';
import { libc } from '../../src/syscall/libc.ts';
import { hostByName, resolveHost } from '../../src/syscall/resolver.ts';
import { uts } from '../../src/syscall/uts.ts';

const CLONE_NEWUTS = 0x04000000;

beforeAll(() => {
  // This thread, and what it starts, has host names of its own from here on.
  if (libc.unshare(CLONE_NEWUTS) < 0) throw new Error('these tests need a UTS namespace of their own');
  expect(readlinkSync('/proc/thread-self/ns/uts')).not.toBe(readlinkSync(`/proc/${process.ppid}/ns/uts`));
});

const run = (...[file = '', ...words]: readonly string[]) => spawnSync(file, words, { encoding: 'utf8' });

describe('the names of the UTS namespace', () => {
  it('are those that uname and sysctl tell', () => {
    uts.setHostName('zebra.example');
    uts.setDomainName('nisdom');
    expect([uts.hostName(), uts.domainName()]).toEqual(['zebra.example', 'nisdom']);
    expect(run('uname', '-n').stdout).toBe('zebra.example\n');
    expect(run('sysctl', '-n', 'kernel.domainname').stdout).toBe('nisdom\n');
  });

  it('are no longer than 64 bytes', () => {
    for (const set of [uts.setHostName, uts.setDomainName]) {
      expect(() => set('a'.repeat(64))).not.toThrow();
      expect(() => set('a'.repeat(65))).toThrow(expect.objectContaining({ code: 'EINVAL' }));
    }
  });

  const calls: Call[] = [
    { operation: 'hostname.set', input: { hostname: 'new.example' } },
    { operation: 'hostname.set-domain', input: { domain: 'newdom' } },
  ];
  it.each(calls)('are set by the words of $operation as by the operation', ({ operation, input }) => {
    const { side, close } = backendsOf();
    try {
      const world = makeWorld({ program: 'hostname', style: '2.10', via: 'netlink', uid: 0, out: () => {}, err: () => {} }, side);
      const namesAfter = (work: () => void) => {
        uts.setHostName('before');
        uts.setDomainName('before');
        work();
        return [uts.hostName(), uts.domainName()];
      };
      const translation = iproute2Words<OperationId>({ operation, input }, world.run);
      const commands = 'commands' in translation ? translation.commands : [];
      expect(commands).toHaveLength(1);
      const byOperation = namesAfter(() => expect(world.run(operation, input)).toMatchObject({ ok: true }));
      const byWords = namesAfter(() => commands.map((words) => run(...words)));
      expect(byWords).toEqual(byOperation);
      expect(byWords).not.toEqual(['before', 'before']);
    } finally {
      close();
    }
  });
});

describe('the resolver', () => {
  it('gives the addresses that getent gives, in its order', () => {
    const lines = run('getent', 'ahosts', 'localhost').stdout.trim().split('\n');
    const addresses = [...new Set(lines.map((line) => line.split(/\s+/)[0]))];
    expect(resolveHost('localhost')).toMatchObject({ addresses });
  });

  it('gives name and aliases that getent gives', () => {
    expect(hostByName('127.0.0.1')).toMatchObject({ addresses: ['127.0.0.1'] });
    const [address, first, ...others] = run('getent', 'hosts', '127.0.0.1').stdout.trim().split(/\s+/);
    expect(address).toBe('127.0.0.1');
    const found = hostByName('localhost');
    expect('name' in found && [found.name, ...found.aliases].toSorted()).toEqual([first, ...others].toSorted());
  });

  it('says in the words of the C library that a name is none', () => {
    expect(resolveHost('')).toEqual({ problem: 'Name or service not known' });
    expect(resolveHost('a b')).toHaveProperty('problem');
    expect(hostByName('a b')).toHaveProperty('problem');
  });
});
