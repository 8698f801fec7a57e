import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: lines('vconfig add eth0 5', 'vconfig rem eth0.5'),
  clean: lines('ip link add link eth0 name eth0.5 type vlan id 5', 'echo vconfig add eth0 5'),
};
