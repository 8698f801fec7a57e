import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing(
      'warning',
      [`GW=$(route -n | grep '^0.0.0.0' | awk '{print $2}')`, `ip -j -4 route show default`],
      [`route -n | awk '$1=="0.0.0.0"{print $2; exit}'`, `of several the first`],
      [`netstat -rn | grep UG | awk '{print $2}'`, `the gateways of all routes`],
      [`route | grep -q default`, `whether there is a default route`],
    ),
  ],
  clean: lines(`netstat -rn | grep -q 10.0.0.0`, `route -n | grep '^10\\.0\\.0\\.0'`, `ip route | grep default | awk '{print $3}'`, `route del default`, `route -n`),
};
