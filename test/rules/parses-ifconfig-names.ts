import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing(
      'error',
      [`ifconfig -a | grep 'Link encap' | awk '{print $1}'`, `the names of the links`],
      [`ifconfig | awk '/^[a-z]/{print $1}'`, `\`eth0:\``],
      [`for i in $(ifconfig | grep encap | cut -d' ' -f1 | grep -v lo); do echo "$i"; done`, `gets nothing`],
    ),
    ...weighing('warning', [`ifconfig -a | grep -o '^[^: ]*'`, `labels`], `ifconfig -a | sed 's/[ \\t].*//;/^$/d' | grep '^[^l]' | tr -d :`),
  ],
  clean: lines(`ls /sys/class/net`, `ifconfig eth0 | grep UP`, `ip -o link | awk -F': ' '/^[0-9]/{print $2}'`),
};
