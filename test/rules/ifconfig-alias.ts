import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('warning', `ifconfig eth0:1 10.1.2.3 netmask 255.255.255.0`, [`ifconfig eth0:lab 10.1.2.3/24`, `label`])],
  clean: lines(`ifconfig eth0 10.1.2.3/24`, `ifconfig eth0:1 down`, `ifconfig eth0:1`),
};
