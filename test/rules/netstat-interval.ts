import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('warning', `netstat -c`, [`netstat -tnc`, `ip monitor`])],
  clean: lines(`netstat -tn`, `netstat -rn`, `ss --events`),
};
