import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: lines('ipmaddr show dev eth0', 'ipmaddr add 33:33:00:00:00:01 dev eth0'),
  clean: lines('ip maddress show', '# ipmaddr'),
};
