import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing(
      'warning',
      [`ifconfig eth0 10.1.2.3 netmask 255.255.255.0 up`, `stays beside the new one`],
      [`ifconfig $IF $ADDR netmask 255.255.255.0`, `ip address replace "$ADDR"/24`],
      `ifconfig eth0 10.1.2.3/24 mtu 1400`,
    ),
    {
      language: 'python',
      text: `import subprocess
subprocess.call(["ifconfig", "eth0", "10.0.0.1", "netmask", "255.255.255.0"])
`,
      replacement: null,
      line: 2,
    },
    {
      language: 'dockerfile',
      text: `FROM debian
RUN ifconfig eth0 10.0.0.1 netmask 255.255.255.0
`,
      line: 2,
    },
  ],
  clean: [
    ...lines(`ifconfig eth0 10.1.2.3`, `ifconfig eth0:1 10.1.2.3/24`, `ip address add 10.1.2.3/24 dev eth0`),
    {
      language: 'python',
      text: `print("ifconfig eth0 10.0.0.1 netmask 255.255.255.0")
`,
    },
  ],
};
