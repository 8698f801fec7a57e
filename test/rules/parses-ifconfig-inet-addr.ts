import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing(
      'error',
      [`ifconfig eth0 | grep 'inet addr' | cut -d: -f2 | awk '{print $1}'`, `of net-tools 2.x it gets nothing`],
      [`IP=$(/sbin/ifconfig "$IF" | sed -n 's/.*inet addr:\\([0-9.]*\\).*/\\1/p')`, `ip -j -4 address show dev "$IF" label "$IF"`],
      [`ifconfig | grep 'inet addr:' | grep -v '127.0.0.1' | cut -d: -f2 | awk '{ print $1}'`, `the IPv4 addresses of all links but 127.0.0.1`],
      [`ifconfig eth0 | perl -ne 'print $1 if /inet addr:(\\S+)/'`, `finds nothing there`],
      [`ifconfig $1 | perl -ne 'print if /inet6 addr/'`, `ip -j -6 address`],
      [`ifconfig eth0 | awk '/inet6 addr/ {print $3}' | grep fe80`, `the link-local IPv6 address of the link with the length of its prefix`],
    ),
    ...weighing('warning', [`ifconfig eth0 | sed -rn 's/.*inet (addr:)?(([0-9]*\\.){3}[0-9]*).*/\\2/p'`, `no release promises`]),
    {
      language: 'python',
      text: `import os, re
out = os.popen("ifconfig eth0").read()
m = re.search(r"inet addr:(\\S+)", out)
`,
      line: 2,
      severity: 'error',
    },
    {
      language: 'perl',
      text: `my $out = \`ifconfig eth0\`;
print $1 if $out =~ /inet addr:(\\S+)/;
`,
      line: 1,
      severity: 'error',
    },
  ],
  clean: [
    ...lines(
      `ip -4 addr show dev eth0 | grep 'inet ' | awk '{print $2}'`,
      `ifconfig eth0 | awk '/inet /{print $2}'`,
      `grep 'inet addr' /tmp/saved`,
      `# ifconfig eth0 | grep 'inet addr'`,
    ),
    {
      language: 'python',
      text: `import re
m = re.search(r"inet addr:(\\S+)", text)
`,
    },
  ],
};
