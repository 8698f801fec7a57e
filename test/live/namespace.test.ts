import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readlinkSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { chars } from '../../src/codec/bytes.ts';
import { i16 } from '../../src/codec/integers.ts';
import { struct } from '../../src/codec/struct.ts';
import { readText } from '../../src/syscall/file.ts';
import { AF_INET, SOCK_CLOEXEC, SOCK_DGRAM } from '../../src/syscall/kernel.ts';
import { libc } from '../../src/syscall/libc.ts';
import { type Namespace, newNamespace } from '../../src/syscall/namespace.ts';

const SIOCGIFFLAGS = 0x8913;
const ifreqFlags = struct('ifreq', { name: chars(16), flags: i16 }, { atLeast: 40 });
const unable =
  process.getuid?.() !== 0 ? 'only root may make network namespaces: run the live tests as root' : spawnSync('ip', ['-V']).status !== 0 ? 'iproute2 is not installed' : undefined;
if (unable !== undefined) console.warn(`test/live/namespace.test.ts is skipped: ${unable}`);

const ip = (...words: string[]) => execFileSync('ip', words, { encoding: 'utf8' });
const links = () => JSON.parse(ip('-j', 'link')).map((link: { ifname: string }) => link.ifname);
/** What a mistake here could change on the machine's own network; lifetimes run down by themselves. */
const host = () => {
  const shown = [ip('-o', 'link'), ip('-o', 'address'), ip('-4', 'route'), ip('-6', 'route'), ip('neigh', 'show', 'nud', 'permanent')];
  return shown.join('').replaceAll(/(valid_lft|preferred_lft|expires) \S+/g, '');
};
const here = () => readlinkSync('/proc/thread-self/ns/net');
const descriptors = () => readdirSync('/proc/self/fd').length;

/** The network namespaces that the threads of this process are in. */
const inUse = () => [...new Set(readdirSync('/proc/self/task').map((thread) => readlinkSync(`/proc/self/task/${thread}/ns/net`)))];

const hasLink = (socket: number, name: string) => libc.ioctl(socket, SIOCGIFFLAGS, ifreqFlags.argument({ name })) === 0;

describe.skipIf(unable !== undefined)('a network namespace', () => {
  const made: Namespace[] = [];
  const fresh = () => {
    const namespace = newNamespace(libc);
    made.push(namespace);
    return namespace;
  };
  afterEach(() => {
    for (const namespace of made.splice(0)) namespace.close();
  });

  it('is new and empty, and the thread is at home again', () => {
    const home = here();
    const [one, two] = [fresh(), fresh()];
    expect(here()).toBe(home);
    expect(new Set([home, one.inside(here), two.inside(here)]).size).toBe(3);
    expect(here()).toBe(home);
    expect(one.inside(links)).toEqual(['lo']);
  });

  it('is where children start that are started inside', () => {
    const namespace = fresh();
    namespace.inside(() => ip('link', 'add', 'inside0', 'type', 'veth', 'peer', 'name', 'inside1'));
    expect(namespace.inside(links)).toEqual(expect.arrayContaining(['inside0', 'inside1']));
    expect(links()).not.toContain('inside0');
    expect(namespace.inside(() => readText(libc, '/proc/thread-self/net/dev'))).toContain('inside0');
    expect(readText(libc, '/proc/thread-self/net/dev')).not.toContain('inside0');
  });

  it('stays that of a socket opened inside, wherever the thread is', () => {
    const [one, two] = [fresh(), fresh()];
    one.inside(() => ip('link', 'add', 'only1', 'type', 'veth', 'peer', 'name', 'peer1'));
    const open = () => libc.socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const [socketHome, socketOne, socketTwo] = [open(), one.inside(open), two.inside(open)];
    const seen = () => [socketHome, socketOne, socketTwo].map((socket) => hasLink(socket, 'only1'));
    expect([seen(), one.inside(seen), two.inside(seen)]).toEqual([
      [false, true, false],
      [false, true, false],
      [false, true, false],
    ]);
    for (const socket of [socketHome, socketOne, socketTwo]) libc.close(socket);
  });

  it("leaves the machine's own network as it was, also when the work inside throws", () => {
    const [home, before] = [here(), host()];
    const namespace = fresh();
    expect(() =>
      namespace.inside(() => {
        ip('link', 'add', 'gone0', 'type', 'veth', 'peer', 'name', 'gone1');
        ip('address', 'add', '10.99.0.1/24', 'dev', 'gone0');
        ip('link', 'set', 'lo', 'down');
        throw new Error('in the middle');
      }),
    ).toThrow('in the middle');
    expect(here()).toBe(home);
    expect(host()).toBe(before);
  });

  it('leaves no descriptor and no thread behind', () => {
    const before = descriptors();
    const rounds = Array.from({ length: 50 }, () => {
      const namespace = newNamespace(libc);
      const inside = namespace.inside(() => [here(), inUse()] as const);
      namespace.close();
      return inside;
    });
    // The count is able to see them: while the thread was inside, each was in use.
    for (const [namespace, used] of rounds) expect(used).toContain(namespace);
    expect(inUse()).toEqual([here()]);
    expect(descriptors()).toBe(before);
  });

  it('is gone with its devices when it is closed: the other end of a veth pair goes too', async () => {
    const [watching, ending] = [fresh(), newNamespace(libc)];
    watching.inside(() => ip('link', 'add', 'stays', 'type', 'veth', 'peer', 'name', 'goes', 'netns', `/proc/${process.pid}/fd/${ending.fd}`));
    expect(watching.inside(links)).toContain('stays');
    ending.close();
    // cleanup_net runs in a kernel work queue.
    await expect.poll(() => watching.inside(links), { timeout: 10_000, interval: 50 }).toEqual(['lo']);
  });
});
