import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('error', `ifconfig eth0 name lan0 up`, `ifconfig eth0 name lan0 mtu 1400`)],
  clean: lines(`ifconfig eth0 name lan0`, `ifconfig eth0 down name lan0`),
};
