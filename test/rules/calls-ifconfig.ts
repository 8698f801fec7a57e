import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: lines('ifconfig', 'ifconfig -a', 'ifconfig eth0 up', 'sudo /sbin/ifconfig eth0 mtu 1400', 'ifconfig "$IF" up >/dev/null 2>&1'),
  clean: lines('ip link set eth0 up', 'echo ifconfig eth0 up', '# ifconfig eth0 up', 'grep ifconfig /etc/rc.local'),
};
