import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('warning', [`brctl show | awk 'NR>1{print $1}'`, `the names of the bridges`], `brctl showmacs br0 | grep -i 02:00:00:00:00:09`, `P=$(brctl show br0)`)],
  clean: lines(`brctl show`, `brctl addbr br0`, `bridge link | grep br0`),
};
