import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing('error', `ifconfig em0 alias 10.0.0.1 netmask 255.255.255.255`, `ifconfig bridge0 create`, `ifconfig en0 -alias 10.0.0.1`, [`ifconfig hme0 plumb`, `uname`]),
  ],
  clean: lines(`ifconfig eth0 up`, `ifconfig eth0 hw ether 02:00:00:00:00:01`, `ifconfig`),
};
