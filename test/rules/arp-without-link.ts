import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('warning', [`arp -s 10.0.0.9 02:00:00:00:00:09`, `ENETUNREACH`], [`arp -d "$H"`, `Name the link`])],
  clean: lines(`arp -i eth0 -s 10.0.0.9 02:00:00:00:00:09`, `arp -d 10.0.0.9 dev eth0`, `arp -n 10.0.0.9`),
};
