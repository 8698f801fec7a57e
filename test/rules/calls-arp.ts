import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: lines('arp -i eth0 -d 10.0.0.9', 'arp -f /etc/ethers'),
  clean: lines('ip neigh del 10.0.0.9 dev eth0', 'echo "arp -d 10.0.0.9"', 'arping -c 1 10.0.0.9'),
};
