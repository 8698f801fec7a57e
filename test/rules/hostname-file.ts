import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('warning', `hostname -F /etc/hostname`, `hostname --file /etc/hostname`)],
  clean: lines(`hostname web1`, `hostname`, `cat /etc/hostname`),
};
