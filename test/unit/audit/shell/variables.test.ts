import { describe, expect, it } from 'vitest';
import { command, seen } from './seen.ts';

type Row = readonly [script: string, ...seen: string[]];

const variables: readonly Row[] = [
  ['IFCONFIG=/sbin/ifconfig\n$IFCONFIG eth0 up', '1 ifconfig holds the path', '2 ifconfig < $IFCONFIG'],
  ['IFCONFIG="/sbin/ifconfig"\n"$IFCONFIG" eth0 up', '1 ifconfig holds the path', '2 ifconfig < $IFCONFIG'],
  ['${IFCONFIG:-/sbin/ifconfig} eth0', '1 ifconfig < $IFCONFIG'],
  ['IFCONFIG=${IFCONFIG:-/sbin/ifconfig}\n$IFCONFIG', '1 ifconfig holds the path', '2 ifconfig < $IFCONFIG'],
  [': ${IFC:=/sbin/ifconfig}\n$IFC -a', '1 ifconfig holds the path', '2 ifconfig < $IFC'],
  ['X=$(which ifconfig)\n$X', '1 ifconfig checks presence', '2 ifconfig < $X'],
  ['X=`command -v ifconfig || echo /sbin/ifconfig`\n$X -a', '1 ifconfig checks presence', '2 ifconfig < $X'],
  [
    'readonly A=/sbin/arp; export B=/bin/netstat; typeset C=route\n$A; $B; $C',
    '1 arp holds the path',
    '1 netstat holds the path',
    '1 route holds the path',
    '2 arp < $A',
    '2 netstat < $B',
    '2 route < $C',
  ],
  ['SBIN=/sbin\n$SBIN/ifconfig eth0', '2 ifconfig < $SBIN'],
  ['cmd="ifconfig -a"\n$cmd', '1 ifconfig holds the path', '2 ifconfig < $cmd'],
  ['cmd="ifconfig -a | grep x"\neval "$cmd"', '1 ifconfig holds the path', '2 ifconfig < eval < $cmd'],
  ['cmd="ifconfig -a"\nsh -c "$cmd"', '1 ifconfig holds the path', '2 ifconfig < sh -c < $cmd'],
  ['CMD=(ifconfig eth0)\n"${CMD[@]}" up', '1 ifconfig holds the path', '2 ifconfig < $CMD'],
  ['T=ifconfig\n[ -x /usr/bin/x ] && T=/sbin/ifconfig\n$T', '1 ifconfig holds the path', '2 ifconfig holds the path', '3 ifconfig < $T'],
  ['if x; then C=ifconfig; else C=netstat; fi\n$C', '1 ifconfig holds the path', '1 netstat holds the path', '2 ifconfig < $C', '2 netstat < $C'],
  ['for c in ifconfig route; do\n$c\ndone', '1 ifconfig lists the tool', '1 route lists the tool', '2 ifconfig < $c', '2 route < $c'],
  ['SUDO=sudo\n$SUDO ifconfig', '2 ifconfig < sudo'],
  ['SUDO=\n$SUDO ifconfig', '2 ifconfig'],
  ['$SUDO ifconfig eth0; $RUN route -n; ${DRY_RUN} arp', '1 ifconfig < sudo', '1 route < $RUN', '1 arp < $DRY_RUN'],
  ['$IFCONFIG eth0; ${ROUTE} add default; $NETSTAT_CMD -rn', '1 ifconfig < $IFCONFIG', '1 route < $ROUTE', '1 netstat < $NETSTAT_CMD'],
  ['$IP route show; $IP_CMD -6 route; ${IP} neigh; $MY_IP arp x', ...[]],
  ['$IP netns exec n ifconfig; $SSH h "ifconfig"', '1 ifconfig < ip netns exec', '1 ifconfig < ssh'],
  ['run() { echo "$@"; "$@"; }\nrun ifconfig eth0\nrun ls', '2 ifconfig < run'],
  ['run() { eval "$*" || exit 1; }\nrun "ifconfig eth0"\nrun route -n', '2 ifconfig < run', '3 route < run'],
  ['ns() { local n=$1; shift; ip netns exec $n "$@"; }\nns a ifconfig eth0', '2 ifconfig < ns'],
  ['do_it() { "$1" eth0 up; }\ndo_it ifconfig', '2 ifconfig < do_it'],
  ['say() { echo "$@"; }\nsay ifconfig', ...[]],
  ['x() { cmd="$@"; $cmd; }\nx netstat -i', '2 netstat < x'],
  ['set IFC = /sbin/ifconfig\n$IFC eth0', '1 ifconfig holds the path', '2 ifconfig < $IFC'],
  ['case `uname` in Linux) R=/sbin/route;; esac\n$R -n', '1 route holds the path', '2 route < $R'],
  ['x=ifconfig; y=$x; $y', '1 ifconfig holds the path', '1 ifconfig < $y'],
  ['PATH=$PATH:/sbin; A=$A$B; B=$A; $A; X=("${X[@]}"); "${X[@]}"', ...[]],
  ['log_must ifconfig eth0; try route', '1 ifconfig < log_must'],
  ['ROD ifconfig lo up; EXPECT_FAIL $NS_EXEC arp -d x; remote_run -c "netstat -an"', '1 ifconfig < ROD', '1 arp < EXPECT_FAIL < $NS_EXEC', '1 netstat < remote_run'],
  ['C="ifconfig $IF up"\n$C\neval "$C"', '1 ifconfig holds the path', '2 ifconfig < $C', '3 ifconfig < eval < $C'],
  ['for i in 1 2 3 4 5 6 7 8 9 10; do C="ifconfig $i"; $C; done', '1 ifconfig holds the path', '1 ifconfig < $C'],
  ['if eval $MY_TEST ifconfig; then :; fi', '1 ifconfig checks presence < eval < $MY_TEST'],
  ['HOSTNAME=hostname; n=route; HOST=/etc/hostname; MSG="netstat: not found"', ...[]],
];

const indirect: readonly Row[] = [
  ['command -v ifconfig >/dev/null || exit', '1 ifconfig checks presence'],
  [
    'which brctl; type -p arp; hash netstat; whereis route; command -V iwconfig',
    '1 brctl checks presence',
    '1 arp checks presence',
    '1 netstat checks presence',
    '1 route checks presence',
    '1 iwconfig checks presence',
  ],
  ['if [ -x /sbin/ifconfig ]; then test -f /sbin/arp; [[ -e /sbin/route ]]; fi', '1 ifconfig checks presence', '1 arp checks presence', '1 route checks presence'],
  ['[ ! -x /sbin/ifconfig -o -x /sbin/arp ]', '1 ifconfig checks presence', '1 arp checks presence'],
  ['I=/sbin/ifconfig\n[ -x "$I" ] || exit', '1 ifconfig holds the path', '2 ifconfig checks presence < $I'],
  ['[ -x "$IFCONFIG" ]', '1 ifconfig checks presence < $IFCONFIG'],
  ['IFCONFIG=`which ip`\n[ -z "$IFCONFIG" ] && IFCONFIG=/sbin/ip\n[ -x "$IFCONFIG" ] && $IFCONFIG link show', ...[]],
  ['/SBIN_DIR/route add default gw $i', '1 route'],
  ['for t in ip ifconfig; do command -v $t; done', '1 ifconfig lists the tool'],
  ['NEED="ip ifconfig route"\nfor t in $NEED; do which $t; done', '1 ifconfig lists the tool', '1 route lists the tool'],
  ['NEED=(ip ifconfig)\nfor t in "${NEED[@]}"; do hash $t; done', '1 ifconfig lists the tool'],
  ['check() { for t in "$@"; do command -v $t || exit; done; }\ncheck ip ifconfig', '2 ifconfig checks presence'],
  ['need() { type "$1" >/dev/null; }\nneed netstat', '2 netstat checks presence'],
  ['need_cmd ifconfig; check_command netstat; command_exists brctl; is_command arping', '1 ifconfig checks presence', '1 netstat checks presence', '1 brctl checks presence'],
  ['T="ip ifconfig"\nwhich $T', '1 ifconfig lists the tool', '2 ifconfig checks presence < $T'],
  ['copy_exec /sbin/ifconfig /sbin\ninst_multiple ip arping netstat', '1 ifconfig lists the tool', '2 netstat lists the tool'],
  ['for i in ip srv gw hostname dns; do eval "echo \\$$i"; done', ...[]],
];

const packages: readonly Row[] = [
  ['apt-get install -y net-tools curl', '1 net-tools package'],
  ['sudo apt install vlan=1.9 bridge-utils:amd64', '1 vlan package < sudo', '1 bridge-utils package < sudo'],
  ['yum -y install net-tools; dnf install net-tools; zypper in net-tools', '1 net-tools package', '1 net-tools package', '1 net-tools package'],
  [
    'apk --no-cache add net-tools bridge-utils; pacman -Sy net-tools; opkg install net-tools',
    '1 net-tools package',
    '1 bridge-utils package',
    '1 net-tools package',
    '1 net-tools package',
  ],
  ['PKGS="curl net-tools"\napt-get install $PKGS', '1 net-tools package'],
  ['pkg_deps_debian() {\n echo "\n  PackageKit\n  net-tools\n  jq"\n}', '4 net-tools package'],
  ['show_deps() { echo "you may need net-tools"; }\ndeps() { echo "Please install net-tools"; }'],
  ['PKGS=(\n curl\n net-tools\n)\nX="$A ${PKGS[*]}"\napt-get install $X', '3 net-tools package'],
  ['debootstrap --include=ssh,net-tools x', '1 net-tools package'],
  ['dpkg -s net-tools; rpm -q bridge-utils', '1 net-tools checks presence', '1 bridge-utils checks presence'],
  ['apt-get remove net-tools; apt-cache show vlan; echo net-tools; install -m 644 vlan /etc', ...[]],
];

const files: readonly Row[] = [
  ['cat /proc/net/dev | grep eth0', '1 /proc/net/dev file'],
  ['grep -c . /proc/net/tcp6; awk \'{print}\' "/proc/net/route"; sed 1d /proc/self/net/unix', '1 /proc/net/tcp6 file', '1 /proc/net/route file', '1 /proc/self/net/unix file'],
  ['while read l; do :; done < /proc/net/route\nread x </proc/net/vlan/config', '1 /proc/net/route file', '2 /proc/net/vlan/config file'],
  ['[ -e /proc/net/if_inet6 ] || test -r /proc/net/bonding/bond0', '1 /proc/net/if_inet6 checks presence', '1 /proc/net/bonding/bond0 checks presence'],
  ['F=/proc/net/dev\ncat $F', '1 /proc/net/dev holds the path', '2 /proc/net/dev file < $F'],
  ['awk \'BEGIN { while ((getline l < "/proc/net/dev") > 0) print l }\'', '1 /proc/net/dev file'],
  ['for f in /proc/net/vlan/*; do basename $f; done', '1 /proc/net/vlan/* file'],
  ['x=$(< /proc/net/arp)', '1 /proc/net/arp file'],
  ['echo /proc/net/dev; cat /proc/net/nf_conntrack /sys/class/net/eth0/address; log "no /proc/net/dev"', ...[]],
];

describe('the shell reader', () => {
  it.each(variables)('follows variables and functions: %j', (script, ...expected) => expect(seen(script)).toEqual(expected));
  it.each(indirect)('sees what makes uses possible: %j', (script, ...expected) => expect(seen(script)).toEqual(expected));
  it.each(packages)('sees packages: %j', (script, ...expected) => expect(seen(script)).toEqual(expected));
  it.each(files)('sees files below /proc/net: %j', (script, ...expected) => expect(seen(script)).toEqual(expected));

  it('says how well the words are known', () => {
    expect(command('ifconfig eth0').confidence).toBe('literal');
    expect(command('IF=eth0; ifconfig $IF').confidence).toBe('variables resolved');
    expect(command('ifconfig $1').confidence).toBe('partly unknown');
    expect(command('for i in eth0 eth1; do ifconfig $i; done').confidence).toBe('partly unknown');
    expect(command('IF=eth0; read IF; ifconfig "$IF"').words[1]?.text).toBe('$IF');
    expect(command('O="eth0 up"; ifconfig $O').words.map(({ text }) => text)).toEqual(['ifconfig', 'eth0', 'up']);
    expect(command('O="eth0 up"; ifconfig "$O"').words.map(({ text }) => text)).toEqual(['ifconfig', 'eth0 up']);
  });
});
