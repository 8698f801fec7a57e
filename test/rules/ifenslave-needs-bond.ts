import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('warning', `ifenslave bond0 eth0`, [`ifenslave "$BOND" "$IF"`, `down`])],
  clean: lines(`ifenslave -d bond0 eth0`, `ifenslave -c bond0 eth1`, `ip link set eth0 master bond0`),
};
