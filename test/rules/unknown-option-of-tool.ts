import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing(
      'error',
      [`ifconfig -l`, `not recognised`],
      [`netstat -I=eth0`, `invalid option`],
      [`route get 192.0.2.1`, `no command`],
      [`brctl setgcint br0 5`, `never heard of`],
      `route --gateway`,
      `ifconfig eth0 -lro`,
    ),
  ],
  clean: lines(`ifconfig -a`, `netstat -tulpn`, `route -n`, `brctl show`, `arp -an`, `netstat $OPTS`, `route add -$KIND 10.0.0.0 gw 10.1.1.1`),
};
