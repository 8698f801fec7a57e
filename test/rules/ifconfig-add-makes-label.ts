import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('warning', [`ifconfig eth0 add 10.1.2.4`, `first label that is free`], [`ifconfig eth0 del 10.1.2.4`, `adds one that no label has`])],
  clean: lines(`ifconfig eth0 add 2001:db8::1/64`, `ip address add 10.1.2.4/24 dev eth0`, `ifconfig eth0:1 10.1.2.4/24`),
};
