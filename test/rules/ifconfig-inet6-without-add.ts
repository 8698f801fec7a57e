import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('error', `ifconfig eth0 inet6 2001:db8::1/64`, `ifconfig eth0 inet6 fe80::7 up`, [`ifconfig eth0 up fe80::1/64`, '`inet6 add`'])],
  clean: lines(`ifconfig eth0 inet6 add 2001:db8::1/64`, `ifconfig eth0 add 2001:db8::1/64`, `ifconfig eth0 inet6`),
};
