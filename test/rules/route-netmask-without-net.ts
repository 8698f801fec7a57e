import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('error', `route add 10.9.0.0/16 gw 10.0.0.1`, `route add 10.9.0.0 netmask 255.255.0.0 dev eth0`, [`route del 10.9.0.0/16`, `-net`])],
  clean: lines(`route add -net 10.9.0.0/16 gw 10.0.0.1`, `route add default gw 10.0.0.1`, `route add 10.9.0.1 gw 10.0.0.1`, `route -A inet6 add 2001:db8::/48 dev eth0 metric 1`),
};
