import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: lines('rarp -a', 'rarp -s 10.0.0.9 02:00:00:00:00:09'),
  clean: lines('ip neigh', '# rarp -a'),
};
