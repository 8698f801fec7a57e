import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('warning', `ifconfig eth0 mtu 1200`, [`ifconfig ppp0 mtu 576 up`, `1280`])],
  clean: lines(`ifconfig eth0 mtu 1280`, `ifconfig eth0 mtu "$MTU"`, `ip link set eth0 mtu 1200`),
};
