import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('warning', `ifconfig eth0:1 down`, [`ifconfig "$IF":1 down`, `label "$IF":1`])],
  clean: lines(`ifconfig eth0 down`, `ifconfig eth0:1 10.1.2.3/24`, `ip link set eth0 down`),
};
