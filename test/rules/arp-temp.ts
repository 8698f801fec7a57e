import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('warning', `arp -s 10.0.0.9 02:00:00:00:00:09 temp`, [`arp -i eth0 -s "$H" "$M" temp`, `stale`])],
  clean: lines(`arp -i eth0 -s 10.0.0.9 02:00:00:00:00:09`, `arp -an`),
};
