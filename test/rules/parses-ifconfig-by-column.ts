import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing('error', [`ifconfig eth0 | head -1 | tr -s ' ' | cut -d' ' -f5 | tr a-z A-Z | grep :`, `in capitals`]),
    ...weighing(
      'warning',
      [`ifconfig eth0 | awk '/inet /{print $2}'`, `the IPv4 address of the link`],
      [`ifconfig eth0 | grep netmask | awk '{print $4}'`, `the netmask of the link`],
      [`ADDR=$(ifconfig $IF | sed -n 2p | awk '{print $2}')`, `depends on its release`],
    ),
  ],
  clean: lines(`ifconfig eth0 | grep 'inet addr' | awk '{print $2}'`, `awk '{print $2}' /etc/hosts`, `ifconfig eth0 down | awk '{print $2}'`),
};
