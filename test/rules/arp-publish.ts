import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('warning', [`arp -s 10.0.0.9 02:00:00:00:00:09 pub`, `ENODEV`], [`arp -Ds 10.0.0.9 eth0 pub`, `of the link`], [`arp -d 10.0.0.9 pub`, `proxy`])],
  clean: lines(`arp -i eth0 -s 10.0.0.9 02:00:00:00:00:09`, `ip neighbour add proxy 10.0.0.9 dev eth0`),
};
