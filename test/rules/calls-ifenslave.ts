import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: lines('ifenslave -d bond0 eth0', 'ifenslave -c bond0 eth1'),
  clean: lines('ip link set eth0 master bond0', '# ifenslave bond0 eth0'),
};
