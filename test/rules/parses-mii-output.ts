import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('warning', `mii-tool eth0 | grep -q 'link ok'`, `S=$(mii-tool eth0 2>&1)`)],
  clean: lines(`mii-tool eth0`, `mii-tool -r eth0`, `ethtool eth0 | grep 'Link detected'`),
};
