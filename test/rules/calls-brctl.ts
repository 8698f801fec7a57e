import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: lines('brctl show', 'brctl stp br0 on', 'brctl delif br0 eth0'),
  clean: lines('bridge link', 'ip link set eth0 nomaster', '# brctl show'),
};
