import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: lines('route -n', 'route del default', 'route add -host 192.0.2.7 gw 10.0.0.1', 'route del -net 10.9.0.0 netmask 255.255.0.0'),
  clean: lines('ip route add default via 10.0.0.1', 'traceroute 192.0.2.1', '# route add default gw 10.0.0.1'),
};
