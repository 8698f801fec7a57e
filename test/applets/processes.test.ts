import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installApplets } from './support/launchers.ts';
import { isInstalled } from './support/real.ts';

// As processes of their own, in a network, mount and UTS namespace each: what an applet does with its streams, its privileges and its environment.

const needed = ['bash', 'unshare', 'setpriv', 'script', 'ip', 'ifconfig', 'route', 'arp', 'netstat', 'brctl', 'hostname', 'ipmaddr', 'tunctl'];
const missing = needed.filter((tool) => !isInstalled(tool));
if (missing.length > 0) process.stdout.write(`skipped: applets as processes beside the real tools: ${missing.join(', ')} not installed\n`);

const PATH = '/usr/sbin:/usr/bin:/sbin:/bin';
const start = `
echo x-host >/proc/sys/kernel/hostname
ip link set lo up
ip link add v0 address 02:00:00:00:00:01 type veth peer name v1 address 02:00:00:00:00:02
ip link add b1 address 02:00:00:00:00:0b type bridge mcast_snooping 0
for link in v0 v1 b1; do echo 1 >/proc/sys/net/ipv6/conf/$link/disable_ipv6; done
ip address add 192.0.2.1/24 dev v0
ip link set v0 up
ip link set v1 up
ip route add default via 192.0.2.254
ip neighbour add 192.0.2.9 lladdr 02:00:00:00:00:09 dev v0 nud permanent
mount -t sysfs none /sys
`;

let applets: ReturnType<typeof installApplets>;
beforeAll(() => {
  applets = installApplets();
});
afterAll(() => applets.remove());

/** What a line of bash prints and ends with, where the tools are the real ones or those of a folder. */
function run(line: string, settings: Record<string, string> = {}, folder?: string) {
  const { stdout, stderr, status, signal, error } = spawnSync(
    'unshare',
    ['--net', '--uts', '--mount', '--propagation', 'private', 'bash', '-c', `{ ${start} } >/dev/null 2>&1; exec bash -c "$1"`, 'bash', line],
    { encoding: 'latin1', env: { PATH: folder === undefined ? PATH : `${folder}:${PATH}`, LC_ALL: 'C', ...settings }, stdio: ['ignore', 'pipe', 'pipe'], timeout: 30_000 },
  );
  if (error !== undefined) throw error;
  return { stdout, stderr, status, signal };
}

/** May read what lies in the folders of others, as the launchers do, and nothing else. */
const ordinary = 'setpriv --reuid=65534 --regid=65534 --clear-groups --inh-caps=+dac_read_search --ambient-caps=+dac_read_search';
const unable = 'setpriv --bounding-set=-net_admin --inh-caps=-net_admin';
const onTerminal = (line: string) => `script -qec "${line}" /dev/null </dev/null; echo $?`;
const intoOneFile = (line: string) => `file=$(mktemp); ${line} >$file 2>&1; echo $?; cat $file; rm $file`;

const lines: Record<string, readonly string[]> = {
  'streams that are closed or full': ['ifconfig >&-', 'ifconfig nope 2>&-', 'route -n <&- >&- 2>&-', 'netstat -rn >/dev/full', 'hostname -Q 2>/dev/full', 'arp -an <&-'],
  'errors and results in one file': ['ifconfig -s nope', 'brctl show v0 b1', 'route -Q', 'netstat -Q'].map(intoOneFile),
  'errors and results on a terminal': ['ifconfig -s nope', 'brctl show v0 b1', 'route --help', 'arp --help', 'ifconfig --help', 'netstat -rn'].map(onTerminal),
  'a reader that goes after one line': ['ifconfig --help', 'ipmaddr', 'netstat -g', 'brctl show', 'ifconfig -a'].map((line) => `${line} | head -1; echo "\${PIPESTATUS[@]}"`),
  'a reader that has gone': ['ifconfig', 'netstat -rn', 'ipmaddr'].map((line) => `(sleep 0.3; ${line}; echo $? >&2) | true`),
  'a user who may change nothing': [ordinary, unable].flatMap((user) =>
    [
      'ifconfig v0:1 192.0.2.8',
      'ifconfig nope mtu 1400',
      'ifconfig nope up',
      'ifconfig v0 192.0.2.7',
      'brctl delbr nope',
      'brctl delbr b1',
      'brctl delbr v0',
      'brctl addif nope v0',
      'brctl addif v1 v0',
      'brctl delif b1 v0',
      'route add -net 10.0.0.0/8 dev v0',
      'arp -d 192.0.2.9',
      'netstat -anp',
    ].map((line) => `${user} ${line}`),
  ),
  'letters beyond ASCII': [
    'route add é dev v0',
    'brctl addbr 日本; brctl show; brctl show é',
    'tunctl -t é; tunctl -d é',
    ...['ifconfig é 10.0.0.1 && route -n && ifconfig é | head -3', 'netstat -ai', 'ipmaddr', 'netstat -g', 'ifconfig -s -a'].map((line) => `ip link set b1 name é; ${line}`),
  ],
  'an environment of another kind': [
    'env -i PATH=$PATH ifconfig',
    'LC_ALL=de_DE.UTF-8 LANGUAGE=de ifconfig nope',
    'NODE_OPTIONS="--trace-warnings --pending-deprecation" netstat -rn',
    'mount -t tmpfs none /etc; netstat -rn; arp -a; hostname -f',
    'nice -n 19 ifconfig',
    `ifconfig ${'x'.repeat(100_000)} | tail -c 20`,
  ],
  'a domain that nobody has set': ['hostname -y', 'nisdomainname', 'domainname'],
};

describe.skipIf(missing.length > 0)('applets as processes beside the real tools', () => {
  for (const [what, rows] of Object.entries(lines)) {
    it.each(rows.map((line) => [line]))(`${what}: %s`, (line) => {
      const real = run(line);
      for (const via of ['ioctl', 'netlink']) expect({ via, ...run(line, { NETLIFT_VIA: via }, applets.folder) }).toEqual({ via, ...real });
    });
  }

  it('say in one line what they cannot do without /proc', () => {
    for (const via of ['ioctl', 'netlink'])
      for (const line of ['ifconfig', 'ifconfig v0', 'route -n', 'arp -an', 'netstat -i']) {
        const { stderr, status } = run(`mount -t tmpfs none /proc; ${line}`, { NETLIFT_VIA: via }, applets.folder);
        expect({ line, via, lines: stderr.split('\n').length <= 2, ended: status !== null, told: via === 'netlink' || stderr !== '' }).toEqual({
          line,
          via,
          lines: true,
          ended: true,
          told: true,
        });
      }
  });
});
