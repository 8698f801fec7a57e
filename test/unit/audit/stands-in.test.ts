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

  it.each(['hp-ux', 'irix', 'osf1', 'sco_sv', 'unixware', 'freebsd', 'sunos'])('is nothing in a script for %s', (system) => {
    expect(only('netstat -rn\n', `bin/client-${system}.sh`)).toMatchObject({ replacement: null, notReplaceable: expect.stringContaining('it is a file for') });
  });
});
