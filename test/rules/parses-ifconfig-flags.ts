import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing('error', [`ifconfig eth0 | grep -q 'RUNNING '`, `of net-tools 2.x it gets nothing`]),
    ...weighing(
      'warning',
      [`if ifconfig eth0 | grep -q UP; then echo up; fi`, `ip link show dev eth0 up | grep -q .`],
      [`ifconfig "$1" | grep -q RUNNING || exit 1`, `NO-CARRIER`],
    ),
  ],
  clean: lines(`ifconfig eth0 up`, `ip link show dev eth0 | grep -q UP`, `ifconfig eth0 | awk '/ether/{print $2}'`),
};
