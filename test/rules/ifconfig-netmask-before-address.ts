import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('error', `ifconfig eth0 netmask 255.255.0.0 10.1.2.3`, `ifconfig eth0 netmask 255.255.255.0 192.0.2.1 up`)],
  clean: lines(`ifconfig eth0 10.1.2.3 netmask 255.255.0.0`, `ifconfig eth0 netmask 255.255.0.0`, `ifconfig eth0 10.1.2.3/16`),
};
