import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing('error', [`ifconfig eth0 | grep -o 'MTU:[0-9]*' | cut -d: -f2`, `jq '.[].mtu`], [`ifconfig eth0 | grep -o 'Metric:[0-9]*'`, `gets nothing`]),
    ...weighing('warning', [`ifconfig eth0 | sed -n 's/.*mtu \\([0-9]*\\).*/\\1/p'`, `of net-tools 1.60 and busybox it gets nothing`], `ifconfig eth0 | awk '/mtu/{print $NF}'`),
  ],
  clean: lines(`ifconfig eth0 mtu 1400`, `ip link show dev eth0 | grep -o 'mtu [0-9]*'`, `cat /sys/class/net/eth0/mtu`),
};
