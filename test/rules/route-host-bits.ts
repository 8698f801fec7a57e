import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('error', `route add -net 10.9.1.0/16 gw 10.0.0.1`, [`route add -net 192.0.2.7 netmask 255.255.255.0 dev eth0`, `192.0.2.0/24`])],
  clean: lines(`route add -net 10.9.0.0/16 gw 10.0.0.1`, `route add -net 10.9.1.0/24 gw 10.0.0.1`, `route add -host 10.9.1.7 gw 10.0.0.1`),
};
