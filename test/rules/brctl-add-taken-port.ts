import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('warning', [`brctl addif br0 eth0`, `EBUSY`], [`brctl addif "$BR" "$IF"`, `ip link set dev "$IF" master "$BR"`])],
  clean: lines(`brctl delif br0 eth0`, `brctl addbr br0`, `ip link set eth0 master br0`),
};
