import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: lines('iptunnel add t0 mode gre remote 192.0.2.1 local 192.0.2.2', 'iptunnel show'),
  clean: lines('ip tunnel show', 'echo iptunnel show'),
};
