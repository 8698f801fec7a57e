import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing('error', [`route add -net 10.9.0.0 gw 10.0.0.1`, `EINVAL`], `route add -net 192.168.5.0 dev eth0`),
    ...weighing('warning', [`route add 10.9.0.0 gw 10.0.0.1`, `/32`]),
  ],
  clean: lines(
    `route add -net 10.9.0.0 netmask 255.255.0.0 gw 10.0.0.1`,
    `route add -net 10.9.0.0/16 dev eth0`,
    `route add default gw 10.0.0.1`,
    `route add -host 10.9.0.0 gw 10.0.0.1`,
  ),
};
