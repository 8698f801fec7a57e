import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing('error', [`ifconfig eth0 10.1.2.3 netmask 255.255.255.0 metric 2`, `name of a host`], `ifconfig eth0 irq 5 io_addr 0x300`, [
      `ifconfig eth0 media 10baseT`,
      `ethtool`,
    ]),
    ...weighing('warning', `ifconfig eth0 -trailers up`, `ifconfig eth0 -broadcast`),
  ],
  clean: lines(`ifconfig eth0 up`, `route add default gw 10.0.0.1 metric 2`, `ifconfig eth0 multicast`),
};
