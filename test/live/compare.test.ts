import { readdirSync, readlinkSync } from 'node:fs';
import { release } from 'node:os';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../compat/compare/differences/index.ts';
import { applies } from '../../compat/compare/explain.ts';
import { compare } from '../../compat/compare/index.ts';
import { netlinkObserver } from '../../compat/compare/observer/netlink.ts';
import { UsageError } from '../../src/base/errors.ts';
import { libc } from '../../src/syscall/libc.ts';

/** The network namespaces that processes of this machine are in or hold open. */
function heldNamespaces(): Set<string> {
  const held = new Set<string>();
  for (const fd of readdirSync('/proc/self/fd')) {
    try {
      const target = readlinkSync(`/proc/self/fd/${fd}`);
      if (target.startsWith('net:')) held.add(target);
    } catch (error) {
      // The descriptor that listed the folder is gone by now.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return held;
}

test('finds the same whichever observer looks', async () => {
  const only = ['link.set-mtu', 'link.set-up', 'SIOCSIFMTU'];
  const verdicts = ({ operations, counterparts }: Awaited<ReturnType<typeof compare>>) =>
    [...operations, ...counterparts].flatMap(({ id, scenarios }) => scenarios.map(({ name, verdict }) => `${id}/${name}: ${verdict}`));
  const byIp = await compare({ only });
  const byUs = await compare({ only, observer: netlinkObserver(libc) });
  expect(verdicts(byUs)).toEqual(verdicts(byIp));
});

describe('a difference taken out of the catalogue', () => {
  test.each(
    catalogue.filter(({ explains }) => explains.some((explanation) => applies(explanation, { rootless: false, release: release() }))).map(({ id, explains }) => ({ id, explains })),
  )('$id comes out as new, with its path', async ({ id, explains }) => {
    const subject = explains.flatMap(({ in: where }) => (where === '*' ? [] : Object.keys(where)))[0];
    // An entry that applies to everything shows in an ordinary read of an error, or in an ordinary write.
    const only = subject === undefined ? ['link.set-mtu', 'route.add'] : [subject];
    const known = await compare({ only });
    const without = await compare({ only, catalogue: catalogue.filter((entry) => entry.id !== id) });
    const unexplained = [...without.operations, ...without.counterparts]
      .flatMap(({ scenarios }) => scenarios)
      .flatMap(({ differences }) => differences)
      .filter((difference) => difference.id === undefined);
    expect(known.differences.map((difference) => difference.id)).toContain(id);
    expect(known.summary.new).toBe(0);
    expect(without.summary.new).toBeGreaterThan(0);
    expect(unexplained.length).toBeGreaterThan(0);
    for (const { path, aspect } of unexplained) expect(`${aspect} ${path}`.trim()).not.toBe('');
  });
});

test('names a start state that does not hold what is asked', async () => {
  await expect(compare({ only: ['link.set-mut'] })).rejects.toThrow(
    new UsageError("there is no operation or ioctl 'link.set-mut' to compare; did you mean 'link.set-mtu'? ('netlift ops' lists the operations)"),
  );
  await expect(compare({ scenario: 'nowhere' })).rejects.toThrow("there is no start state 'nowhere'");
});

test('leaves no namespace open when it is stopped in the middle', async () => {
  const before = heldNamespaces();
  const stopped = compare({
    only: ['link.set-mtu', 'link.set-up'],
    onProgress: (done) => {
      if (done === 5) throw new Error('stop here');
    },
  });
  await expect(stopped).rejects.toThrow('stop here');
  expect(heldNamespaces()).toEqual(before);
});

test('keeps the recording of the first scenario of each subject, annotated to the last byte', async () => {
  const { operations } = await compare({ only: ['link.set-mtu'] });
  const [first, ...rest] = operations[0]?.scenarios ?? [];
  const names = (side: 'ioctl' | 'netlink') => first?.[side]?.recording?.map(({ name }) => name);
  expect(names('ioctl')).toEqual(['SIOCSIFMTU']);
  expect(names('netlink')).toEqual(['RTM_SETLINK', 'NLMSG_ERROR']);
  expect(rest.every(({ ioctl, netlink }) => ioctl?.recording === undefined && netlink?.recording === undefined)).toBe(true);
  const sent = first?.ioctl?.recording?.[0]?.sent;
  expect(sent?.hex).toHaveLength(80);
  expect(sent?.annotations.map(({ name, value }) => `${name}=${value}`)).toContain('ifr_mtu=1400');
});
