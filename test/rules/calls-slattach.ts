import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: lines('slattach -p slip -s 9600 /dev/ttyS0', 'slattach -p cslip /dev/ttyS1'),
  clean: lines('ldattach SLIP /dev/ttyS0', 'echo slattach'),
};
