import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { shellLine } from '../../../compat/iproute2/shell.ts';

describe('a shell line', () => {
  it.each([
    [['ip', 'link', 'set', 'dev', 'v0', 'up'], 'ip link set dev v0 up'],
    [['ip', 'link', 'set', 'dev', 'v0', 'alias', 'the lab'], "ip link set dev v0 alias 'the lab'"],
    [['ip', 'link', 'set', 'dev', 'v0', 'alias', ''], "ip link set dev v0 alias ''"],
    [['sysctl', '-w', 'net/ipv4/conf/eth0.100/proxy_arp=1'], 'sysctl -w net/ipv4/conf/eth0.100/proxy_arp=1'],
  ])('of %j is %s', (words, line) => expect(shellLine(words)).toBe(line));

  it.each(['a b', "it's", '$HOME', '`id`', '*', '~', 'a\nb', '\u001b[2J', "\t'\\", 'ü', '#x', '!!', 'a;b'])('is taken apart into the same words by bash: %j', (word) => {
    const { stdout } = spawnSync('bash', ['-c', `printf '%s\\0' ${shellLine([word])}`], { encoding: 'utf8', env: { LC_ALL: 'C.UTF-8', PATH: process.env.PATH } });
    expect(stdout).toBe(`${word}\0`);
  });

  it('lets no control character through', () => {
    expect(shellLine(['\u001b]0;title\u0007', 'a\nb'])).toMatch(/^[\x20-\x7e]+$/);
  });
});
