import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('warning', `route add -net 10.9.0.0/16 gw 10.0.0.1 mod`, `route add -net 10.9.0.0/16 gw 10.0.0.1 reinstate dev eth0`)],
  clean: lines(`route add -net 10.9.0.0/16 gw 10.0.0.1`, `route add -net 10.9.0.0/16 reject`),
};
