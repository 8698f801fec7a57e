import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: lines('hostname', 'NAME=$(hostname -s)', 'hostname -I', 'dnsdomainname', 'command -v hostname'),
  clean: lines('hostname web1', 'hostname -F /etc/hostname', 'uname -n'),
};
