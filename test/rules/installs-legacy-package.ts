import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: lines('apt-get install -y net-tools', 'yum install bridge-utils', 'apk add vlan'),
  clean: lines('apt-get install -y iproute2', 'apt-get install -y curl jq', '# apt-get install net-tools'),
};
