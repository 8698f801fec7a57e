import { describe, expect, it } from 'vitest';
import { auditText } from '../../../../compat/audit/audit-text.ts';

const said = (text: string) => auditText({ path: 'a.c', text }, 'c').map(({ tool, message, notReplaceable }) => [tool, message, notReplaceable]);

describe('the command that SIOCETHTOOL carries', () => {
  it('has a message of its own', () => {
    expect(said('int f(int fd) {\n  v.cmd = ETHTOOL_GLINK;\n  return ioctl(fd, SIOCETHTOOL, &ifr);\n}\n')).toEqual([
      ['SIOCETHTOOL', expect.stringContaining('ETHTOOL_MSG_LINKSTATE_GET'), undefined],
    ]);
  });

  it('may have none', () => {
    expect(said('int f(int fd) {\n  v.cmd = ETHTOOL_GDRVINFO;\n  return ioctl(fd, SIOCETHTOOL, &ifr);\n}\n')).toEqual([
      ['SIOCETHTOOL', expect.stringContaining('ETHTOOL_GDRVINFO is asked by ioctl alone'), 'ETHTOOL_GDRVINFO is asked by ioctl alone'],
    ]);
  });

  it('is not taken from another function', () => {
    expect(said('void g(void) {\n  v.cmd = ETHTOOL_GDRVINFO;\n}\nint f(int fd) {\n  return ioctl(fd, SIOCETHTOOL, &ifr);\n}\n')).toEqual([
      ['SIOCETHTOOL', expect.stringContaining('ETHTOOL_MSG_*'), undefined],
    ]);
  });
});
