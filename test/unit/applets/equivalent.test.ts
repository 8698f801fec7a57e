import { describe, expect, it } from 'vitest';
import { notice, noting } from '../../../compat/applets/equivalent.ts';
import type { World } from '../../../compat/legacy/world.ts';
import { UsageError } from '../../../src/base/errors.ts';
import type { Outcome } from '../../../src/model/outcome.ts';

/** A world in which the operations named answer what is said, and all others fail. */
function world(answers: Record<string, unknown>): World {
  const run = (operation: string): Outcome => {
    if (answers[operation] instanceof UsageError) throw answers[operation];
    if (Object.hasOwn(answers, operation)) return { ok: true, operation, via: 'netlink', value: answers[operation] };
    return { ok: false, operation, via: 'netlink', error: { code: 'ENODEV', errno: 19, call: 'RTM_GETLINK', via: 'netlink' } };
  };
  return { run, each: run } as unknown as World;
}

describe('what a tool did, in other words', () => {
  it('is what it wrote, in order, and not what it looked at', () => {
    const { world: noted, equivalent } = noting(world({ 'link.get-flags': ['UP'], 'link.set-mtu': undefined, 'link.set-down': undefined }));
    noted.run('link.get-flags', { link: 'v0' });
    noted.run('link.set-mtu', { link: 'v0', mtu: 1400 });
    noted.run('link.set-down', { link: 'v0' });
    expect(equivalent()).toEqual({ commands: ['ip link set dev v0 mtu 1400', 'ip link set dev v0 down'], reasons: [], by: ['netlink'], looked: false });
  });

  it('is how it looked where it wrote nothing, each question once', () => {
    const { world: noted, equivalent } = noting(world({ 'link.get-flags': [], 'link.get-mtu': 1500, 'address.get': '10.0.0.1' }));
    noted.run('link.get-flags', { link: 'v0' });
    noted.run('link.get-mtu', { link: 'v0' });
    noted.run('address.get', { link: 'v0' });
    expect(equivalent().commands).toEqual(['ip link show dev v0', 'ip -4 address show dev v0']);
  });

  it('is no endless list of questions', () => {
    const { world: noted, equivalent } = noting(world({ 'link.get-mtu': 1500 }));
    for (let index = 0; index < 1000; index++) noted.run('link.get-mtu', { link: `v${index}` });
    expect(equivalent().commands).toHaveLength(8);
  });

  it('leaves out what failed', () => {
    const { world: noted, equivalent } = noting(world({}));
    expect(noted.run('link.set-mtu', { link: 'nope', mtu: 1400 }).ok).toBe(false);
    expect(equivalent()).toEqual({ commands: [], reasons: [], by: ['netlink'], looked: true });
  });

  it('fits the state before the operation', () => {
    const first = { index: 10, label: 'v0', address: '10.5.0.1', prefixLength: 24, peer: '10.5.0.1', broadcast: '10.5.0.255', scope: 0, metric: 0, protocol: 0 };
    const marks = { secondary: false, noPrefixRoute: false, joinsGroup: false, validSeconds: null, preferredSeconds: null };
    const answers = { 'address.list-details': [{ ...first, ...marks }], 'link.get-flags': ['UP', 'BROADCAST'], 'address.set': undefined };
    const { world: noted, equivalent } = noting(world(answers));
    noted.run('address.set', { link: 'v0', address: '10.1.2.3' });
    expect(equivalent().commands).toEqual(['ip address delete 10.5.0.1/24 dev v0', 'ip address add 10.1.2.3/8 broadcast 10.255.255.255 dev v0']);
  });

  it('says why there are no words, each reason once', () => {
    const { world: noted, equivalent } = noting(world({ 'link.set-metric': undefined }));
    noted.run('link.set-metric', { link: 'v0', metric: 1 });
    noted.run('link.set-metric', { link: 'v0', metric: 2 });
    const { commands, reasons } = equivalent();
    expect(commands).toEqual([]);
    expect(reasons).toHaveLength(1);
    expect(notice('ifconfig', ['v0', 'metric', '1'], { commands, reasons, looked: false })).toMatch(
      /^netlift: ifconfig v0 metric 1 has no equivalent: Linux has no metric of a link/,
    );
  });

  it('lets the operation itself say that its input means nothing', () => {
    const { world: noted } = noting(world({ 'link.set-mtu': new UsageError('no') }));
    expect(() => noted.run('link.set-mtu', { link: 'v0', mtu: 1400 })).toThrow(UsageError);
  });
});

describe('a notice', () => {
  it('is a line, with what the shell would take apart in quotes', () => {
    expect(notice('ifconfig', ['v0', 'a b'], { commands: ['ip a', 'ip b'], reasons: [], looked: false })).toBe("netlift: ifconfig v0 'a b' is: ip a; ip b\n");
  });

  it('names the part that has no equivalent', () => {
    expect(notice('ifconfig', ['v0'], { commands: ['ip a'], reasons: ['why'], looked: false })).toBe(
      'netlift: ifconfig v0 is: ip a\nnetlift: a part of ifconfig v0 has no equivalent: why\n',
    );
  });

  it('is nothing where nothing was done', () => expect(notice('ifconfig', [], { commands: [], reasons: [], looked: false })).toBe(''));
});
