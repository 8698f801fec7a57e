import { describe, expect, it } from 'vitest';
import { auditText } from '../../../compat/audit/audit-text.ts';

const rulesIn = (text: string) => auditText({ path: 'script', text }, 'shell').map(({ line, rule }) => `${line} ${rule}`);

describe('what makes it possible to run hostname', () => {
  it('is told where the file runs it to set the name', () => {
    expect(rulesIn('NAMER=/bin/hostname\n$NAMER "$new"\n')).toEqual(['1 holds-tool-path', '2 sets-host-name']);
    expect(rulesIn('if test -e /bin/hostname; then\n  hostname "$new"\nfi\n')).toEqual(['1 checks-tool-presence', '2 sets-host-name']);
  });
  it('is told of a test whose next command sets the name, and of a variable through which any does', () => {
    const asked = 'if command -v hostname; then\n  hostname\nfi\nif command -v hostname; then\n  hostname "$1"\nfi\n';
    expect(rulesIn(asked)).toEqual(['4 checks-tool-presence', '5 sets-host-name']);
    expect(rulesIn('h=${h:-../src/hostname$EXEEXT}\nold=`$h`\n$h -F "$file"\n')).toEqual(['1 holds-tool-path', '3 hostname-file']);
  });
  it('is not told where the file reads the name, or runs nothing', () => {
    expect(rulesIn('NAMER=/bin/hostname\nx=$($NAMER -f)\n')).toEqual([]);
    expect(rulesIn('test -x /bin/hostname && x=$(hostname)\nhostname "$new"\n')).toEqual(['2 sets-host-name']);
    expect(rulesIn('test -x /bin/hostname\n')).toEqual([]);
  });
});
