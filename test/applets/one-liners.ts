import type { StartStateName } from '../../compat/compare/start-states/index.ts';

/** A line as old scripts have it; sorted where the kernel's order is that of a hash, which differs from namespace to namespace. `prints` is what it gives in the generation whose tool is no longer to be had, by the facts of the start state; otherwise the real tool says it. */
export interface OneLiner {
  from: StartStateName;
  line: string;
  prints?: string;
}

/** For the texts of net-tools 2.10: the installed tools run beside. */
export const modern: readonly OneLiner[] = [
  { from: 'addressed', line: `ifconfig v0 | grep 'inet ' | awk '{print $2}'` },
  { from: 'addressed', line: `ifconfig v0 | awk '/inet /{print $4}'` },
  { from: 'addressed', line: `ifconfig v0 | awk '/broadcast/{print $6}'` },
  { from: 'addressed', line: `ifconfig v0 | awk '/ether/{print $2}'` },
  { from: 'addressed', line: `ifconfig v0 | sed -n 's/.*mtu \\([0-9]*\\).*/\\1/p'` },
  { from: 'addressed', line: `ifconfig -a | sed 's/[ \\t].*//;/^$/d' | tr -d :` },
  { from: 'addressed', line: `ifconfig -a | grep -c '^[a-z]'` },
  { from: 'crowded', line: `ifconfig | grep -o 'v0:[0-9]*:'` },
  { from: 'crowded', line: `ifconfig -a | awk '/^[a-z]/{i=$1} /inet /{print i, $2}'` },
  { from: 'v6', line: `ifconfig v0 | awk '/inet6/{print $2}' | sort` },
  { from: 'v6', line: `ifconfig v0 | grep inet6 | grep -v fe80 | awk '{print $2"/"$4}' | sort` },
  { from: 'up', line: `ifconfig v0 | grep -q UP && echo up || echo down` },
  { from: 'fresh', line: `ifconfig v0 | grep -q UP && echo up || echo down` },
  { from: 'up', line: `ifconfig v0 | grep -q RUNNING && echo link` },
  { from: 'up', line: `ifconfig nosuch0 >/dev/null 2>&1 || echo missing` },
  { from: 'up', line: `ifconfig nosuch0 2>&1 | grep -i 'not found'` },
  { from: 'up', line: `ifconfig -s | tail -n +2 | awk '{print $1, $2}'` },
  { from: 'up', line: `ifconfig lo | awk '/RX packets/{print $3}'` },
  { from: 'fresh', line: `ifconfig v0 10.7.0.1 netmask 255.255.0.0 up; ifconfig v0 | grep -w inet` },
  { from: 'fresh', line: `ifconfig v0 hw ether 02:00:00:00:aa:01 && ifconfig v0 | grep -o '02:00:00:00:aa:01'` },
  { from: 'addressed', line: `ifconfig v0:9 10.6.0.1/24 && ifconfig v0:9 | head -1` },
  { from: 'addressed', line: `for i in $(ifconfig -a | grep -o '^[^: ]*'); do echo "[$i]"; done` },
  { from: 'routed', line: `route -n | awk '/^0.0.0.0/{print $2}'` },
  { from: 'routed', line: `route -n | grep '^0.0.0.0' | awk '{print $8}'` },
  { from: 'routed', line: `route -n | grep UG | awk '{print $1"/"$3}'` },
  { from: 'routed', line: `route | grep default | awk '{print $2}'` },
  { from: 'routed', line: `route -n | tail -n +3 | wc -l` },
  { from: 'routed', line: `route -ne | awk '$4 ~ /!/{print $1}'` },
  { from: 'routed', line: `route del default && route -n | grep -c '^0.0.0.0'` },
  { from: 'addressed', line: `route add default gw 10.5.0.254 && route -n | awk '$1=="0.0.0.0"{print $2}'` },
  { from: 'addressed', line: `route add -net 10.9.0.0 netmask 255.255.0.0 gw 10.5.0.9; netstat -rn | grep 10.9` },
  { from: 'addressed', line: `route add -host 198.51.100.7 v0; route -n | grep UH` },
  { from: 'v6', line: `route -A inet6 -n | grep -w v0 | awk '{print $1}' | sort` },
  { from: 'routed', line: `netstat -rn` },
  { from: 'routed', line: `netstat -rn | awk '$4 ~ /G/{print $2}'` },
  { from: 'routed', line: `netstat -nr | grep '^0.0.0.0' | tr -s ' ' | cut -d' ' -f2` },
  { from: 'up', line: `netstat -i | tail -n +3 | cut -d' ' -f1` },
  { from: 'up', line: `netstat -in | awk 'NR>2{print $1, $NF}'` },
  { from: 'up', line: `netstat -tln | grep -c LISTEN` },
  { from: 'up', line: `netstat -an | grep -c '^tcp'` },
  { from: 'up', line: `netstat -s | grep -i 'segments sent out'` },
  { from: 'neighbours', line: `arp -an | sort` },
  { from: 'neighbours', line: `arp -an | awk '{print $2, $4}' | tr -d '()' | sort` },
  { from: 'neighbours', line: `arp -n | awk '$3 ~ /:/{print $1, $3}' | sort` },
  { from: 'neighbours', line: `arp -n 10.5.0.8 | grep -o '..:..:..:..:..:..'` },
  { from: 'neighbours', line: `arp -a -n -i v0 | wc -l` },
  { from: 'neighbours', line: `arp -d 10.5.0.8; arp -n | grep -c 10.5.0.8` },
  { from: 'addressed', line: `arp -s 10.5.0.7 02:00:00:00:00:07 && arp -an | grep PERM` },
  { from: 'addressed', line: `arp -n 10.5.0.99 | grep -q 'no entry' && echo unknown` },
];

/** For the texts of net-tools 1.60. */
export const classic: readonly OneLiner[] = [
  { from: 'addressed', line: `ifconfig v0 | grep 'inet addr' | cut -d: -f2 | awk '{print $1}'`, prints: '10.5.0.1\n' },
  { from: 'addressed', line: `ifconfig v0 | sed -n 's/.*inet addr:\\([0-9.]*\\).*/\\1/p'`, prints: '10.5.0.1\n' },
  { from: 'addressed', line: `ifconfig v0 | awk -F'[: ]+' '/inet addr/{print $4}'`, prints: '10.5.0.1\n' },
  { from: 'addressed', line: `ifconfig v0 | grep Mask | cut -d: -f4`, prints: '255.255.255.0\n' },
  { from: 'addressed', line: `ifconfig v0 | grep -o 'Bcast:[0-9.]*' | cut -d: -f2`, prints: '10.5.0.255\n' },
  { from: 'addressed', line: `ifconfig v0 | awk '/HWaddr/{print $5}'`, prints: '02:00:00:00:00:10\n' },
  { from: 'addressed', line: `ifconfig v0 | head -1 | tr -s ' ' | cut -d' ' -f5`, prints: '02:00:00:00:00:10\n' },
  { from: 'addressed', line: `ifconfig -a | grep 'Link encap' | awk '{print $1}'`, prints: 'lo\nv0\nv1\n' },
  { from: 'addressed', line: `ifconfig | grep -c 'Link encap:Ethernet'`, prints: '2\n' },
  { from: 'addressed', line: `ifconfig v0 | grep -o 'MTU:[0-9]*' | cut -d: -f2`, prints: '1500\n' },
  { from: 'addressed', line: `ifconfig v0 | grep -o 'Metric:[0-9]*'`, prints: 'Metric:1\n' },
  { from: 'addressed', line: `ifconfig lo | grep 'inet addr' | awk -F: '{print $2}' | awk '{print $1}'`, prints: '127.0.0.1\n' },
  { from: 'addressed', line: `ifconfig | grep 'inet addr:' | grep -v '127.0.0.1' | cut -d: -f2 | awk '{ print $1}'`, prints: '10.5.0.1\n' },
  { from: 'crowded', line: `ifconfig v0:1 | grep 'inet addr' | cut -d: -f2 | cut -d' ' -f1`, prints: '10.5.0.3\n' },
  { from: 'crowded', line: `ifconfig | awk '/^v0:/{print $1}'`, prints: 'v0:1\nv0:2\n' },
  { from: 'v6', line: `ifconfig v0 | awk '/inet6 addr/{print $3, $4}' | sort`, prints: '2001:db8:5::1/128 Scope:Global\n2001:db8::1/64 Scope:Global\nfe80::1/64 Scope:Link\n' },
  { from: 'fresh', line: `ifconfig v0 | sed -n 2p | tr -s ' '`, prints: ' BROADCAST MULTICAST MTU:1500 Metric:1\n' },
  { from: 'up', line: `ifconfig lo | sed -n '/UP/p' | tr -s ' '`, prints: ' UP LOOPBACK RUNNING MTU:65536 Metric:1\n' },
  { from: 'up', line: `ifconfig lo | sed -n 's/.*RX packets:\\([0-9]*\\) errors:\\([0-9]*\\).*/\\2/p'`, prints: '0\n' },
  { from: 'routed', line: `route -n | grep '^0.0.0.0' | awk '{print $2}'`, prints: '10.5.0.254\n' },
  { from: 'routed', line: `netstat -rn | grep '^0.0.0.0' | awk '{print $2}'`, prints: '10.5.0.254\n' },
  { from: 'neighbours', line: `arp -an | grep 10.5.0.8 | awk '{print $4}'`, prints: '02:00:00:00:00:08\n' },
];

/** For the texts of busybox: its own applets run beside. */
export const embedded: readonly OneLiner[] = [
  { from: 'addressed', line: `ifconfig v0 | grep 'inet addr' | cut -d: -f2 | awk '{print $1}'` },
  { from: 'addressed', line: `ifconfig v0 | awk '/HWaddr/{print $5}'` },
  { from: 'addressed', line: `ifconfig | grep -o 'Mask:[0-9.]*'` },
  { from: 'addressed', line: `ifconfig -a | grep encap | cut -d' ' -f1` },
  { from: 'v6', line: `ifconfig v0 | grep 'inet6 addr' | awk '{print $3}' | sort` },
  { from: 'routed', line: `route -n | awk '$1=="0.0.0.0"{print $2}'` },
  { from: 'routed', line: `netstat -rn | tail -n +3 | awk '{print $1}'` },
  { from: 'neighbours', line: `arp -an | awk '{print $2}' | tr -d '()' | sort` },
  { from: 'neighbours', line: `arp -n | wc -l` },
  { from: 'up', line: `netstat -tln | grep -c LISTEN` },
];
