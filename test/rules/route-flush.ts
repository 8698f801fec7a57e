import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('error', `route flush`, [`route -n flush`, `ip route flush table main`])],
  clean: lines(`route del default`, `ip route flush table main`),
};
