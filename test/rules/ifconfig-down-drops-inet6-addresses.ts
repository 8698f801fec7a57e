import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('warning', `ifconfig eth0 down`, `ifconfig "$IF" down 2>/dev/null`)],
  clean: lines(`ifconfig eth0 up`, `ifconfig eth0:1 down`, `ip link set eth0 down`),
};
