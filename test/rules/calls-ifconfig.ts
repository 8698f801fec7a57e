import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...lines('ifconfig', 'ifconfig -a', 'ifconfig eth0 up', 'sudo /sbin/ifconfig eth0 mtu 1400', 'ifconfig "$IF" up >/dev/null 2>&1'),
    {
      language: 'yaml',
      text: `- hosts: all
  tasks:
    - shell: ifconfig eth0 mtu 1400
`,
      line: 3,
      replacement: 'ip link set dev eth0 mtu 1400',
    },
    {
      language: 'c',
      text: `#include <stdlib.h>
int main(void) { return system("ifconfig eth0 up"); }
`,
      line: 2,
    },
    {
      language: 'makefile',
      text: `up:
	ifconfig $(IF) up
`,
      line: 2,
      replacement: null,
    },
  ],
  clean: [
    ...lines('ip link set eth0 up', 'echo ifconfig eth0 up', '# ifconfig eth0 up', 'grep ifconfig /etc/rc.local'),
    {
      language: 'c',
      text: `/* ifconfig eth0 up */
int ifconfig(int up);
`,
    },
  ],
};
