import { afterEach, describe, expect, it, vi } from 'vitest';
import { KernelError, UsageError } from '../../../src/base/errors.ts';
import { failing } from '../../../src/syscall/failing.ts';
import type { Kernel } from '../../../src/syscall/kernel.ts';
import { libc } from '../../../src/syscall/libc.ts';
import { currentNamespace, newNamespace } from '../../../src/syscall/namespace.ts';

/** A kernel that only keeps account: descriptors that are open, the namespace that the thread is in. No namespace is really made: this needs no root. */
function pretended() {
  const open = new Map<number, number>();
  const state = { here: 0, made: 0, fd: 100 };
  const kernel: Kernel = {
    ...libc,
    openat: () => {
      open.set(++state.fd, state.here);
      return state.fd;
    },
    close: (fd) => (open.delete(fd) ? 0 : -9),
    unshare: () => {
      state.here = ++state.made;
      return 0;
    },
    setns: (fd) => {
      const target = open.get(fd);
      if (target === undefined) return -9;
      state.here = target;
      return 0;
    },
  };
  return { kernel, open, state };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('network namespaces', () => {
  it('are made, entered, left and closed, and no descriptor stays open', () => {
    const { kernel, open, state } = pretended();
    const made = newNamespace(kernel);
    expect(state.here).toBe(0);
    expect(open.size).toBe(1);
    expect(made.inside(() => state.here)).toBe(1);
    expect(state.here).toBe(0);
    made.close();
    expect(open.size).toBe(0);
  });

  it('nest', () => {
    const { kernel, state } = pretended();
    const [one, two] = [newNamespace(kernel), newNamespace(kernel)];
    expect(one.inside(() => [state.here, two.inside(() => state.here), state.here])).toEqual([1, 2, 1]);
    expect(state.here).toBe(0);
  });

  it('are left when the work inside throws', () => {
    const { kernel, open, state } = pretended();
    const made = newNamespace(kernel);
    expect(() =>
      made.inside(() => {
        throw new RangeError('inside');
      }),
    ).toThrow(new RangeError('inside'));
    expect([state.here, open.size]).toEqual([0, 1]);
  });

  it.each(['openat 1', 'unshare 1', 'openat 2'])('leave the thread at home and nothing open when %s fails', (fault) => {
    const { kernel, open, state } = pretended();
    const broken = failing(kernel, (call, nth) => (`${call} ${nth}` === fault ? 24 : undefined));
    expect(() => newNamespace(broken)).toThrow(KernelError);
    expect(() => newNamespace(failing(kernel, (call, nth) => (`${call} ${nth}` === fault ? 24 : undefined)))).toThrow('EMFILE');
    expect([state.here, open.size]).toEqual([0, 0]);
  });

  it('do not run the work when they cannot be entered', () => {
    const { kernel, open, state } = pretended();
    const made = newNamespace(kernel);
    const work = vi.fn();
    const entering = currentNamespace(failing(kernel, (call, nth) => (call === 'setns' && nth === 1 ? 1 : undefined)));
    expect(() => entering.inside(work)).toThrow('setns: EPERM');
    expect(work).not.toHaveBeenCalled();
    expect([state.here, open.size]).toEqual([0, 2]);
    made.close();
  });

  it('end the process when there is no way back', () => {
    const abort = vi.spyOn(process, 'abort').mockImplementation(() => {
      throw new Error('aborted');
    });
    const { kernel } = pretended();
    expect(() => newNamespace(failing(kernel, (call) => (call === 'setns' ? 9 : undefined)))).toThrow('aborted');
    const made = newNamespace(kernel);
    expect(() => made.inside(() => 1)).not.toThrow();
    const stuck = currentNamespace(failing(kernel, (call, nth) => (call === 'setns' && nth === 2 ? 9 : undefined)));
    expect(() => stuck.inside(() => 1)).toThrow('aborted');
    expect(abort).toHaveBeenCalledTimes(2);
  });

  it('refuse asynchronous work: what follows an await would happen outside', () => {
    const { kernel, state } = pretended();
    const made = newNamespace(kernel);
    const work = vi.fn();
    expect(() => made.inside(async () => work())).toThrow(UsageError);
    expect(work).not.toHaveBeenCalled();
    expect(() => made.inside(() => Promise.resolve(1))).toThrow('must not return a promise');
    expect(state.here).toBe(0);
  });

  it('close once only, and cannot be entered then', () => {
    const { kernel, open, state } = pretended();
    const made = newNamespace(kernel);
    made.close();
    open.set(made.fd, 7);
    made.close();
    expect(open.has(made.fd)).toBe(true);
    expect(() => made.inside(() => state.here)).toThrow('closed already');
  });
});
