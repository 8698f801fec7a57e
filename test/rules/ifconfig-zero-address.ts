import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing(
      'warning',
      [`ifconfig eth0 0.0.0.0`, `not all of them`],
      [`ifconfig eth0 0.0.0.0 up`, `not all`],
      [`ifconfig "$IF" 0`, `ip -4 address flush dev "$IF"`],
      [`ifconfig eth0:1 0.0.0.0`, `with the label`],
    ),
  ],
  clean: lines(`ifconfig eth0 10.1.2.3/24`, `ip address flush dev eth0`, `ifconfig eth0 0.0.0.1 netmask 255.255.255.0`),
};
