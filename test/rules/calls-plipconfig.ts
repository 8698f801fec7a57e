import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: lines('plipconfig plip0 nibble 300', 'plipconfig plip0'),
  clean: lines('ip link show plip0', '# plipconfig plip0'),
};
