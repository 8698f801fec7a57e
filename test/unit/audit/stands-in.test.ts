import { describe, expect, it } from 'vitest';
import { auditText } from '../../../compat/audit/audit-text.ts';
import { effortOf } from '../../../reports/audit/reading/effort.ts';

const only = (text: string, path = 'a.sh') => auditText({ path, text }, 'shell')[0];

describe('what stands in the place of a use', () => {
  it('is automatic where it was proved to leave the same state', () => {
    const found = only('ifconfig eth0 mtu 1400\n');
    expect(found).toMatchObject({ kind: 'changes', replacement: 'ip link set dev eth0 mtu 1400' });
    expect(found?.advice).toBeUndefined();
    expect(found && effortOf(found)).toBe('automatic');
  });

  it('takes a thought where the use only looks, and says that the text is another one', () => {
    const found = only('arp -an\n');
    expect(found).toMatchObject({ kind: 'queries', advice: expect.stringContaining('the same facts in another text') });
    expect(found?.replacement).toContain('ip -4 neighbour show');
    expect(found && effortOf(found)).toBe('thought');
  });

  it.each(['route add $PEER', 'route add -host $PEER', 'route del -net $NET gw 10.0.0.1', 'route add -net $NET'])(
    'is nothing where a variable holds more than its place tells: %s',
    (line) => {
      const found = only(`${line}\n`);
      expect([found?.replacement, found?.advice ?? '']).toEqual([null, expect.not.stringContaining('ip route')]);
    },
  );

  it('keeps a variable that a file only empties: its value comes from elsewhere', () => {
    expect(only('if [ -n "$ADDRESS" ]; then\nifconfig eth0 $ADDRESS up\nADDRESS=""\nfi\n')?.replacement).toBeNull();
  });

  it.each([
    ['brctl addbr br0', 'tests/bridge-utils/add.sh'],
    ['brctl addbr br0', 'linux-tools/bridge_utils/bridge-utils_tests.sh'],
    ['ifconfig lo up', 'suite/testcases/network/ifconfig01.sh'],
    ['busybox route -n', 'testsuite/busybox/route.tests.sh'],
    ['IFCONFIG=${IFCONFIG:-../src/ifconfig}', 'tests/ifconfig.sh'],
    ['test -x /sbin/ifconfig', 'tests/ifconfig.sh'],
    ['ifconfig --version', 'bin/versions.sh'],
    ['netstat -V | head -1', 'bin/versions.sh'],
  ])('is nothing where the tool itself is tested or asked: %s in %s', (line, path) => {
    expect(only(`${line}\n`, path)).toMatchObject({ replacement: null, notReplaceable: expect.stringMatching(/itself|version/) });
  });

  it.each([
    ['ifconfig lo up', 'tests/bridge-utils/add.sh'],
    ['ifconfig lo up', 'bin/ifconfig.sh'],
    ['route add -net 10.0.0.0/8 dev eth0', 'test/network/up.sh'],
  ])('is offered where a test or a script needs the tool: %s in %s', (line, path) => {
    expect(only(`${line}\n`, path)?.notReplaceable).toBeUndefined();
  });

  it.each(['hp-ux', 'irix', 'osf1', 'sco_sv', 'unixware', 'freebsd', 'sunos'])('is nothing in a script for %s', (system) => {
    expect(only('netstat -rn\n', `bin/client-${system}.sh`)).toMatchObject({ replacement: null, notReplaceable: expect.stringContaining('it is a file for') });
  });
});
