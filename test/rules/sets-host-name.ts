import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: lines('hostname web1', 'hostname "$NEW"', 'domainname example.org', 'nisdomainname -F /etc/defaultdomain'),
  clean: lines('hostname', 'hostname -f', 'hostnamectl hostname web1', 'dnsdomainname', 'echo hostname web1'),
};
