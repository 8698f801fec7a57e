import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing('error', `route add -net 10.9.0.0/16 gw 10.0.0.1 metric 40000`),
    ...weighing('warning', [`route -A inet6 add 2001:db8::/48 gw fe80::1 dev eth0`, `1024`], [`route -6 del 2001:db8::/48`, `metric 1`]),
  ],
  clean: lines(`route add -net 10.9.0.0/16 gw 10.0.0.1 metric 10`, `route -A inet6 add 2001:db8::/48 dev eth0 metric 1024`, `ip route add 10.9.0.0/16 via 10.0.0.1 metric 40000`),
};
