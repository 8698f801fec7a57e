import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing(
      'error',
      `ifconfig averyveryverylong0 up`,
      `brctl addbr averyveryverylong0`,
      [`route add -net 10.9.0.0/16 dev averyveryverylong0`, `averyveryverylo`],
      `tunctl -t averyveryverylong0`,
      `ifconfig eth0 name averyveryverylong0`,
      `arp -i averyveryverylong0 -d 10.0.0.9`,
    ),
  ],
  clean: lines(`ifconfig fifteen-bytes-x`, `ip link add averyveryverylong0 type dummy`, `ifconfig "$A_VERY_LONG_VARIABLE" up`),
};
