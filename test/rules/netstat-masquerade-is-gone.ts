import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('error', `netstat -M`, [`netstat --masquerade -n`, `conntrack`])],
  clean: lines(`netstat -an`, `netstat -rn`),
};
