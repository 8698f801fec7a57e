import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing('error', [`arp -s 10.0.0.9 02:00:00:00:00:09 dontpub`, `EINVAL`]),
    ...weighing('warning', `arp -s 10.0.0.9 02:00:00:00:00:09 trail`, `arp -i eth0 -s 10.0.0.9 02:00:00:00:00:09 auto`),
  ],
  clean: lines(`arp -i eth0 -s 10.0.0.9 02:00:00:00:00:09`, `arp -an`),
};
