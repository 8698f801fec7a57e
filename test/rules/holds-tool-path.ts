import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: lines('IFCONFIG=/sbin/ifconfig', 'ROUTE="/sbin/route"'),
  clean: lines('NAMER=/bin/hostname; $NAMER -f', 'IP=/sbin/ip', '# IFCONFIG=/sbin/ifconfig', 'echo IFCONFIG=/sbin/ifconfig'),
};
