import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('warning', [`netstat -tulpn`, `not root`], `netstat --programs -t`)],
  clean: lines(`netstat -tuln`, `ss -tulpn`, `netstat -r`),
};
