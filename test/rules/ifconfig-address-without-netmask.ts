import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing(
      'warning',
      [`ifconfig eth0 10.1.2.3`, `/8`],
      [`ifconfig eth0 172.20.1.1 up`, `/16`],
      [`ifconfig eth0 192.0.2.1`, `/24`],
      [`ifconfig "$IF" "$IPADDR"`, `if it brings no prefix length`],
      [`ifconfig eth0 inet 10.1.2.3`, `/8`],
    ),
  ],
  clean: lines(`ifconfig eth0 10.1.2.3 netmask 255.255.255.0`, `ifconfig eth0 10.1.2.3/24`, `ifconfig eth0 $OPTS`, `ifconfig eth0 up`, `ifconfig eth0 add 2001:db8::1/64`),
};
