import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('warning', `ifconfig eth0 promisc`, `ifconfig eth0 -promisc`, [`ifconfig br0 promisc up`, `promiscuity N`])],
  clean: lines(`ifconfig eth0 up`, `ip link set eth0 promisc on`, `ifconfig eth0 allmulti`),
};
