import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: lines('for t in sed route; do command -v "$t"; done', 'for tool in vconfig ip; do which $tool; done'),
  clean: lines('for t in sed awk; do command -v "$t"; done', 'for t in ip bridge; do echo "$t"; done'),
};
