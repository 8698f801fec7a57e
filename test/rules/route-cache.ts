import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('error', `route -C`, [`route -Cn`, `3.6`], `netstat -rC`)],
  clean: lines(`route -n`, `netstat -rn`, `ip route show cache`),
};
