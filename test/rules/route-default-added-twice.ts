import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing(
      'warning',
      [`route add default gw 10.0.0.1`, `File exists`],
      [`route add -net 0.0.0.0 netmask 0.0.0.0 gw 10.0.0.1`, `File exists`],
      [`route add default gw "$GW" "$IF"`, `ip route add default via "$GW"`],
    ),
  ],
  clean: lines(`route del default`, `route add -net 10.9.0.0/16 gw 10.0.0.1`, `ip route add default via 10.0.0.1`),
};
