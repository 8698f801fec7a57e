import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../../compat/translate/command-line.ts';
import { UsageError } from '../../../src/base/errors.ts';

const up = { tool: 'ifconfig', words: ['eth0', 'up'] };

describe('a command line', () => {
  it.each([
    [['ifconfig', 'eth0', 'up']],
    [['/sbin/ifconfig', 'eth0', 'up']],
    [['sudo', 'ifconfig', 'eth0', 'up']],
    [['sudo', '-n', '-u', 'root', '--', '/usr/sbin/ifconfig', 'eth0', 'up']],
    [['doas', 'ifconfig', 'eth0', 'up']],
    [['env', 'LC_ALL=C', 'ifconfig', 'eth0', 'up']],
    [['LANG=C', 'sudo', '-E', 'ifconfig', 'eth0', 'up']],
    [['busybox', 'ifconfig', 'eth0', 'up']],
    [['ifconfig eth0 up']],
    [['  sudo /sbin/ifconfig  "eth0"   up ']],
    [["ifconfig 'eth0' u\\p"]],
  ])('%j is ifconfig eth0 up', (words) => expect(readCommandLine(words)).toEqual(up));

  it('may be that of a tool of which there is no grammar', () => {
    expect(readCommandLine(['sudo', '/sbin/vconfig', 'add', 'eth0', '5'])).toEqual({ foreign: 'vconfig', words: ['add', 'eth0', '5'] });
  });

  it('keeps words of one string together where quotes do', () => {
    expect(readCommandLine([`hostname "a b" 'c''d' \\$e ''`]).words).toEqual(['a b', 'cd', '$e', '']);
  });

  it.each(['ifconfig eth0 | grep inet', 'ifconfig eth0 up; reboot', 'ifconfig $IF up', 'ifconfig `cat x`', 'arp -an > x', '(route)', "ifconfig 'eth0", 'route && arp'])(
    '%s is for a shell to read',
    (line) => expect(() => readCommandLine([line])).toThrow(/is for a shell to read/),
  );

  it.each([
    [['ifconfg', 'eth0'], /did you mean 'ifconfig'\?/],
    [['ip', 'link'], /'ip' is no legacy tool.*it knows arp, brctl/],
    [[], /needs a command/],
    [['sudo'], /needs a command/],
    [[''], /needs a command/],
  ])('%j is wrong usage', (words, message) => {
    expect(() => readCommandLine(words)).toThrow(UsageError);
    expect(() => readCommandLine(words)).toThrow(message);
  });
});
