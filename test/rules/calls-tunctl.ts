import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: lines('tunctl -t tap0 -u root', 'tunctl -d tap0'),
  clean: lines('ip tuntap add dev tap0 mode tap', 'echo tunctl'),
};
