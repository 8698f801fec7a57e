import { describe, expect, it } from 'vitest';
import { auditBytes } from '../../../compat/audit/audit-file.ts';

const findingsIn = (script: string) => auditBytes('a.sh', Buffer.from(`#!/bin/sh\n${script}\n`)).findings;

describe('the kind of a command', () => {
  it.each(['ifconfig -a | less', '( arp -n; route -n ) | expand | tee log', "netstat -tn | sed 's/^/  /'", 'netstat -tn | /usr/bin/logger -t net', 'netstat -tn | $PAGER'])(
    'is to show, where a pipe takes nothing apart: %s',
    (script) => expect(new Set(findingsIn(script).map(({ kind }) => kind))).toEqual(new Set(['queries'])),
  );

  it.each([
    'ifconfig -a | tee log | grep inet',
    "netstat -tn | sed 's/ .*//'",
    'x=$(arp -n | cat)',
    'netstat -tn | sort | less',
    "ifconfig -f inet:cidr eth0 inet | awk '/inet /'",
  ])('is to be taken apart, where another filter or a variable takes it: %s', (script) => expect(findingsIn(script).map(({ kind }) => kind)).toEqual(['parses output']));
});

describe('a function that hands on what it is given', () => {
  it.each([
    ['set_it() { ifconfig "$@"; }', 'changes'],
    ['set_it() { iwconfig $*; }', 'changes'],
    ['look() { ifconfig "$@" | grep inet; }', 'parses output'],
    ['look() { ifconfig "$1"; }', 'queries'],
    ['do_it() { brctl "$@"; }; do_it show | grep br0; do_it addbr br0', 'changes'],
  ])('changes something, unless its output is taken: %s', (script, kind) => expect(findingsIn(script).map((finding) => finding.kind)).toEqual([kind]));
});

describe('a variable that is named after its tool, and comes from elsewhere', () => {
  it.each([
    ['a.pl', 'system("$ifconfigCmd $dev down");', ['changes']],
    ['a.pl', 'system("$conf{route_cmd} add default gw $gw");', ['changes']],
    ['a.pl', 'my $all = `$netstatCmd -rn`;', ['parses output']],
    ['a.py', "subprocess.call([self.ifconfig_path, dev, 'up'])", ['changes']],
    ['a.py', 'subprocess.call([self.ifconfig_path, dev])', ['queries']],
  ])('is judged by the words behind it: %s %s', (path, text, kinds) => {
    expect(auditBytes(path, Buffer.from(text)).findings.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('has the rule of those words', () => {
    expect(auditBytes('a.py', Buffer.from("out = subprocess.check_output([self.netstat_bin, '-rn'])")).findings.map(({ rule }) => rule)).toEqual(['parses-netstat-routes']);
  });
});

describe('what cannot be replaced', () => {
  it.each(['x=$(route -n get default | grep interface)', 'route get default', 'route monitor'])('are words of the route of other systems: %s', (script) => {
    expect(findingsIn(script)).toMatchObject([{ tool: 'route', notReplaceable: expect.stringContaining("Linux's route has no such word") }]);
  });

  it.each(['route -n', 'route add default gw 192.0.2.1', 'route "$action" default'])('are no words of its own: %s', (script) => {
    expect(findingsIn(script).map((finding) => 'notReplaceable' in finding)).toEqual([false]);
  });

  it('are tests for what has no successor', () => {
    expect(findingsIn('which iwpriv && test -r /proc/net/ax25; which iwconfig').map(({ tool, notReplaceable }) => [tool, notReplaceable === undefined])).toEqual([
      ['iwpriv', false],
      ['/proc/net/ax25', false],
      ['iwconfig', true],
    ]);
  });
});
