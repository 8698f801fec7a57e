import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: lines('mii-tool -r eth0', 'mii-tool -F 100baseTx-FD eth0'),
  clean: lines('ethtool eth0', 'echo mii-tool'),
};
