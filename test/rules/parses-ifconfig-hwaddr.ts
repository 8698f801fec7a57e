import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing(
      'error',
      [`ifconfig eth0 | awk '/HWaddr/{print $5}'`, `of net-tools 2.x it gets nothing and of busybox it gets \`52:54:00:AA:BB:01\``],
      [`MAC=\`ifconfig eth0 | grep -o 'HWaddr.*' | cut -d' ' -f2\``, `ip -j link show dev eth0`],
      [`ifconfig -a | grep -i hwaddr | awk '{print $5}'`, `the hardware addresses of the links`],
    ),
    ...weighing('warning', [`ifconfig eth0 | awk '/HWaddr/{print $5} /ether/{print $2}'`, `busybox`]),
  ],
  clean: lines(`ifconfig eth0 | awk '/ether/{print $2}'`, `cat /sys/class/net/eth0/address`, `echo HWaddr | grep HWaddr`),
};
