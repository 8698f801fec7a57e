import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing(
      'warning',
      [`route add -net 10.9.0.0/16 gw 10.0.0.1 mss 1400`, `advmss 1360`],
      [`route add -host 192.0.2.1 gw 10.0.0.1 mtu 1400`, `advmss 1360`],
      [`route add -net 10.9.0.0/16 gw 10.0.0.1 window 8192`, `window N`],
      [`route add -net 10.9.0.0/16 gw 10.0.0.1 irtt 100`, `rtt`],
    ),
  ],
  clean: lines(`route add -net 10.9.0.0/16 gw 10.0.0.1`, `ip route add 10.9.0.0/16 via 10.0.0.1 mtu 1400`),
};
