import { constants } from 'node:os';
import { describe, expect, it } from 'vitest';
import { errnoName, errnos } from '../../../src/base/errno.ts';

describe('the table of error numbers', () => {
  it('agrees with the C library that Node was built with', () => {
    const ours: Record<string, number> = errnos;
    // Aliases, for which the kernel's own name is the other one (asm-generic/errno.h, errno-base.h).
    const aliases: Record<string, string> = { ENOTSUP: 'EOPNOTSUPP', EWOULDBLOCK: 'EAGAIN', EDEADLOCK: 'EDEADLK' };
    const theirs = Object.entries(constants.errno).map(([name, number]) => [aliases[name] ?? name, number] as const);
    expect(theirs.length).toBeGreaterThan(60);
    for (const [name, number] of theirs) expect(ours[name], name).toBe(number);
  });

  it('has each number once', () => {
    const numbers = Object.values(errnos);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('says EOPNOTSUPP for 95, and ENOTSUPP for the 524 that the kernel lets escape', () => {
    expect(errnoName(95)).toBe('EOPNOTSUPP');
    expect(errnoName(524)).toBe('ENOTSUPP');
  });

  it('shows a number that it does not know', () => {
    expect(errnoName(4000)).toBe('errno 4000');
  });
});
