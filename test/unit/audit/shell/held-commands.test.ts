import { describe, expect, it } from 'vitest';
import { command, seen, usesIn } from './seen.ts';

type Row = readonly [script: string, ...seen: string[]];

const held: readonly Row[] = [
  ['TRY="\nuntil ifconfig eth0 up; do\nsleep 1\ndone"\neval "$TRY"', '2 ifconfig holds the path', '5 ifconfig < eval < $TRY'],
  ['LINE="$IFCONFIG $dev up"\n$LINE', '1 ifconfig holds the path', '2 ifconfig < $LINE'],
  ['words="date; netstat -n"\nx=`(eval "$words") | gzip`', '1 netstat holds the path', '2 netstat < eval < $words'],
  ['LINE="${ROUTE} add default gw $gw"\neval $LINE\neval "$LINE"', '1 route holds the path', '2 route < eval < $LINE', '3 route < eval < $LINE'],
  ['go() { "$@"; }\nLINE="$IFCONFIG $dev up"\ngo $LINE', '2 ifconfig holds the path', '3 ifconfig < go < $LINE'],
  ['LINE="$BRCTL addbr $b"\nif $LINE; then :; fi\n( $LINE )\nocf_run $LINE', '1 brctl holds the path', '2 brctl < $LINE', '3 brctl < $LINE', '4 brctl < ocf_run < $LINE'],
  ['ocf_run -q $IFCONFIG eth0 up; log $IFCONFIG eth0', '1 ifconfig < ocf_run < $IFCONFIG'],
  ['L="$IFCONFIG $d up"\nL="$L && $ROUTE add -net $n; arp -d x"\neval $L', '1 ifconfig holds the path', '2 route holds the path', '3 ifconfig < eval < $L'],
  ['if x; then L="$IFCONFIG a"; else L="$BRCTL b"; fi\nocf_run $L', '1 ifconfig holds the path', '1 brctl holds the path', '2 ifconfig < ocf_run < $L', '2 brctl < ocf_run < $L'],
  ['MSG="$IFCONFIG failed"; echo "$MSG"; OUT="see && ifconfig"', ...[]],
  ['IFCONFIG=$1; L="$IFCONFIG up"; ROUTE=x; $ROUTE add', ...[]],
];

const order: readonly Row[] = [
  ['C="ifconfig a"; $C\nC="route b"; $C', '1 ifconfig holds the path', '1 ifconfig < $C', '2 route holds the path', '2 route < $C'],
  ['f() {\nC="ifconfig a"\n$C\n}\ng() {\nC="route b"\n$C\n}', '2 ifconfig holds the path', '3 ifconfig < $C', '6 route holds the path', '7 route < $C'],
  ['C="ifconfig a"\n[ -n "$x" ] && C="route b"\n$C', '1 ifconfig holds the path', '2 route holds the path', '3 ifconfig < $C', '3 route < $C'],
  ['C="ifconfig a"\nwhile x; do\n$C\nC="route b"\ndone', '1 ifconfig holds the path', '3 ifconfig < $C', '3 route < $C', '4 route holds the path'],
  ['s() { C="route b"; }\nt() { s; }\nC="ifconfig a"\nt\n$C', '1 route holds the path', '3 ifconfig holds the path', '5 route < $C', '5 ifconfig < $C'],
  [
    'f() {\ncase $s in\na) C="ifconfig a";;\n*) C="arp b";;\nesac\n$C\n}\ng() { C="brctl c"; $C; }',
    '3 ifconfig holds the path',
    '4 arp holds the path',
    '6 ifconfig < $C',
    '6 arp < $C',
    '8 brctl holds the path',
    '8 brctl < $C',
  ],
  ['C="ifconfig a" true\n$C', '1 ifconfig holds the path', '2 ifconfig < $C'],
];

const packages: readonly Row[] = [
  ['PKGS_NEEDED="dialog net-tools vlan"', '1 net-tools package', '1 vlan package'],
  ['EXTRA_PACKAGES="$MORE\n bridge-utils \\\n ssh"', '2 bridge-utils package'],
  ['BUILD_DEPS=(curl net-tools)', '1 net-tools package'],
  ['installpkg net-tools', '1 net-tools package'],
  ['debootstrap --variant=minbase --include=ssh,net-tools,vlan x y', '1 net-tools package', '1 vlan package'],
  ['MODULES="bridge vlan 8021q"; TYPES="bond vlan bridge"; PKG_DIR="x vlan"; PACKAGE=vlan; PKG_MSG="install net-tools first"', ...[]],
  ['PKGS="cannot install net-tools (see above)"', ...[]],
];

const presence: readonly Row[] = [
  ['[ -n "$IFCONFIG" ] || exit; test -z "${BRCTL}"', '1 ifconfig checks presence < $IFCONFIG', '1 brctl checks presence < $BRCTL'],
  ['A=/sbin/arp\n[ -n "$A" ] && test -f $A', '1 arp holds the path', '2 arp checks presence < $A', '2 arp checks presence < $A'],
  ['[ -n "$ROUTE" ]; [ -z "$HOSTNAME" ]; NETSTAT=$(x -an); [ -n "$NETSTAT" ]; [ -n "$x" -a "$y" ]', ...[]],
  ['check_binary ifconfig; have_program brctl; require_cmds netstat', '1 ifconfig checks presence', '1 brctl checks presence', '1 netstat checks presence'],
  ['qt mywhich arp\nmywhich brctl && brctl show', '1 arp checks presence < qt', '2 brctl checks presence', '2 brctl'],
  ['case $f in\nifconfig) IFCONFIG_PATH="$path" ;;\nnetstat|ss) NETSTATBINARY=${p};;\nesac', '2 ifconfig holds the path', '3 netstat holds the path'],
  ['case $f in\nifconfig) found="$path" ;;\nroute) IFCONFIG=$p;;\nesac', ...[]],
];

const short: readonly Row[] = [
  ['re netstat -an; rb brctl show; re hostname "$name"', '1 netstat < re', '1 brctl < rb', '1 hostname < re'],
  ['re route; re hostname; ln hostname "$name"; vi ifconfig; zz hostname "$x"', ...[]],
];

describe('the shell reader', () => {
  it.each(held)('follows command lines that begin with a tool of another file: %j', (script, ...expected) => expect(seen(script)).toEqual(expected));
  it.each(order)('knows which assignment reaches a command: %j', (script, ...expected) => expect(seen(script)).toEqual(expected));
  it.each(packages)('sees lists of packages by their names: %j', (script, ...expected) => expect(seen(script)).toEqual(expected));
  it.each(presence)('sees tools that are asked for by variables and by libraries: %j', (script, ...expected) => expect(seen(script)).toEqual(expected));
  it.each(short)('sees what short names run: %j', (script, ...expected) => expect(seen(script)).toEqual(expected));

  it('says that a command line of another file is known in part only', () => {
    expect(usesIn('L="$IFCONFIG $d up"\n$L').find(({ is }) => is === 'command')?.confidence).toBe('partly unknown');
    expect(command('C=ifconfig; $C eth0; C=ls; $C').confidence).toBe('variables resolved');
    expect(command('C=ls; $C; C=ifconfig; C="$C eth0"; $C').confidence).toBe('partly unknown');
  });

  it('names the variable that lists a package', () => expect(usesIn('MY_PKGS="a net-tools"')).toMatchObject([{ is: 'package', name: 'net-tools', by: 'MY_PKGS' }]));

  it('tells the system of each command line', () =>
    expect(usesIn('case $(uname) in SunOS) L="$IFCONFIG $d unplumb";; Linux) L="$IFCONFIG $d down";; esac; $L').map((use) => 'notReplaceable' in use)).toEqual([
      true,
      false,
      false,
    ]));
});
