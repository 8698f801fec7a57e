import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing(
      'warning',
      [`arp -n 10.0.0.9 | grep -o '..:..:..:..:..:..'`, `ip -j neighbour show to 10.0.0.9`],
      [`MAC=$(arp -an | grep "$IP" | awk '{print $4}')`, `ip -j neighbour show to "$IP"`],
      `arp -n "$HOST" | awk '/ether/{print $3}'`,
    ),
  ],
  clean: lines(`arp -n 10.0.0.9`, `arp -d 10.0.0.9`, `ip neigh show 10.0.0.9 | awk '{print $5}'`),
};
