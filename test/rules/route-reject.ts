import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('warning', [`route add -net 10.9.0.0/16 reject`, `scope host`], [`route del -net 10.9.0.0/16 reject`, `scope host`])],
  clean: lines(`route add -net 10.9.0.0/16 gw 10.0.0.1`, `ip route add unreachable 10.9.0.0/16`),
};
