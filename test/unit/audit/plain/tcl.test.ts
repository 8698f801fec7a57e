import { describe, expect, it } from 'vitest';
import { auditText } from '../../../../compat/audit/audit-text.ts';
import { recognise } from '../../../../compat/audit/languages/recognise.ts';
import { tcl } from '../../../../compat/audit/languages/tcl/index.ts';
import { placed, told } from '../told.ts';

const caught: readonly (readonly [string, ...string[]])[] = [
  ['exec ifconfig eth0 up', '1 command ifconfig'],
  ['set out [exec /sbin/route -n]', '1 command route'],
  ['if {[catch {exec arp -d $ip} err]} { puts $err }', '1 command arp'],
  ['catch { exec sudo brctl addbr br0 }', '1 command brctl'],
  ['exec sh -c {ifconfig eth0 | grep inet}', '1 command ifconfig'],
  ['exec ifconfig \\\n  eth0 up', '1 command ifconfig'],
  ['spawn ssh root@host ifconfig eth0', '1 command ifconfig'],
  ['send "ifconfig eth0 up\\r"\nexpect "# "\nsend -- "route -n\\n"', '1 command ifconfig', '3 command route'],
  ['set f [open "|netstat -rn" r]', '1 command netstat'],
  ['set f [open /proc/net/dev r]', '1 file /proc/net/dev'],
  ['proc up {dev} {\n  exec $::IFCONFIG $dev up; exec vconfig add $dev 5\n}', '2 command vconfig'],
  ['if {$::tcl_platform(os) eq "Darwin"} {\n  exec ifconfig en0\n} else {\n  exec ifconfig eth0\n}', '2 command ifconfig !', '4 command ifconfig'],
  ['switch $tcl_platform(os) {\n  FreeBSD { exec ifconfig -a }\n  Linux { exec netstat -i }\n}', '2 command ifconfig !', '3 command netstat'],
];

const silent: readonly string[] = [
  '# exec ifconfig eth0',
  'puts "exec ifconfig eth0 up"',
  'expect "ifconfig: not found"',
  'proc route {arp} { return $arp }',
  'send "ifconfig"',
  'set route [list arp netstat]',
  'exec ip route show',
];

describe('Tcl', () => {
  it.each(caught)('%s', (text, ...uses) => expect(told(tcl, text)).toEqual(uses));
  it.each(silent)('is silent about %s', (text) => expect(told(tcl, text)).toEqual([]));
  it('takes apart what catch gives a variable', () => {
    const kinds = (text: string) => auditText({ path: 'a.tcl', text }, 'tcl').map(({ kind }) => kind);
    expect([kinds('catch {exec netstat -rn} text'), kinds('catch {exec netstat -rn}')]).toEqual([['parses output'], ['queries']]);
  });
  it('has commands where their words are', () => expect(placed(tcl, 'send "ifconfig eth0\\r"\nset x [exec route -n]')).toEqual(['ifconfig eth0', 'route -n']));
  it('is known by its interpreter and its ending', () => expect([recognise('x', '#!/usr/bin/expect -f\n'), recognise('x.exp', '')]).toEqual(['tcl', 'tcl']));
});
