import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('warning', `arp -an | awk '{print $4}' | sort`, `arp -n | wc -l`, `ALL=$(arp -an)`)],
  clean: lines(`arp -an`, `arp -s 10.0.0.9 02:00:00:00:00:09`, `ip neigh | wc -l`),
};
