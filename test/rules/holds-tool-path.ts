import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [...lines('IFCONFIG=/sbin/ifconfig', 'ROUTE="/sbin/route"'), { language: 'shell', text: 'NAMER=/bin/hostname\n$NAMER "$new"\n', line: 1 }],
  clean: lines('NAMER=/bin/hostname; $NAMER -f', 'IP=/sbin/ip', '# IFCONFIG=/sbin/ifconfig', 'echo IFCONFIG=/sbin/ifconfig'),
};
