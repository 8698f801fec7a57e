import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: lines('nameif -c /etc/mactab', 'nameif lan0 02:00:00:00:00:01', 'ifrename -c /etc/iftab'),
  clean: lines('ip link set eth0 name lan0', '# nameif'),
};
