import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing(
      'warning',
      [`ifconfig eth0 hw ether 02:00:00:00:00:01`, `while the link is up`],
      [`ifconfig eth0 down hw ether 02:00:00:00:00:01`, `class`],
      [`ifconfig "$IF" hw ether "$MAC"`, `ip link set dev "$IF" address "$MAC"`],
    ),
  ],
  clean: lines(`ifconfig eth0 up`, `ip link set eth0 address 02:00:00:00:00:01`),
};
