import { describe, expect, it } from 'vitest';
import { awk } from '../../../../compat/audit/languages/awk/index.ts';
import { recognise } from '../../../../compat/audit/languages/recognise.ts';
import { placed, told } from '../told.ts';

const caught: readonly (readonly [string, ...string[]])[] = [
  ['BEGIN { while (("ifconfig -a" | getline line) > 0) print line; close("ifconfig -a") }', '1 command ifconfig'],
  ['BEGIN { system("route -n") }', '1 command route'],
  ['{ system("arp -d " $1) }', '1 command arp'],
  ['{ print "x" | "netstat -rn" }', '1 command netstat'],
  ['BEGIN {\n  cmd = "netstat -an"\n  while ((cmd | getline) > 0) n++\n  close(cmd)\n}', '2 holds the path netstat', '3 command netstat'],
  [
    'BEGIN {\n  cmd = "ifconfig " dev " up"\n  system(cmd)\n  cmd = "route -n"\n  cmd | getline x\n}',
    '2 holds the path ifconfig',
    '3 command ifconfig',
    '4 holds the path route',
    '5 command route',
  ],
  ['BEGIN { while ((getline line < "/proc/net/dev") > 0) n++ }', '1 file /proc/net/dev'],
];

const silent: readonly string[] = [
  '# system("ifconfig -a")',
  '{ print "ifconfig eth0 up" }',
  '/ifconfig/ { route = $2; arp[$1]++ }',
  'BEGIN { help = "ifconfig -a"; print help }',
  '{ sub(/route -n/, "x"); if ($1 == "netstat") next }',
];

describe('awk', () => {
  it.each(caught)('%s', (text, ...uses) => expect(told(awk, text)).toEqual(uses));
  it.each(silent)('is silent about %s', (text) => expect(told(awk, text)).toEqual([]));
  it('has commands where their words are', () => expect(placed(awk, '# a\nBEGIN { "ifconfig eth0" | getline }')).toEqual(['ifconfig eth0']));
  it('is known by its interpreter and its ending', () => expect([recognise('x', '#!/usr/bin/gawk -f\n'), recognise('x.awk', '')]).toEqual(['awk', 'awk']));
});
