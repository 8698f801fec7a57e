import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing(
      'error',
      [`ifconfig eth0 | grep Mask | cut -d: -f4`, `the netmask of the link`],
      [`ifconfig eth0 | grep -o 'Bcast:[0-9.]*' | cut -d: -f2`, `the broadcast address of the link`],
      [`ifconfig ppp0 | sed -n 's/.*P-t-P:\\([^ ]*\\).*/\\1/p'`, `of net-tools 2.x it gets nothing`],
    ),
  ],
  clean: lines(`ifconfig eth0 | awk '/netmask/{print $4}'`, `ifconfig eth0 | awk '/broadcast/{print $6}'`, `grep Mask /etc/masks`),
};
