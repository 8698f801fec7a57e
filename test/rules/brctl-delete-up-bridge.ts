import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('warning', `brctl delbr br0`, [`brctl delbr "$BR"`, `EBUSY`])],
  clean: lines(`brctl addbr br0`, `ip link del br0`),
};
