import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing('warning', `route -n | grep -w 10.9.0.0`, `ROUTES=$(route -n)`, [`route -n | tail -n +3 | wc -l`, `the number of routes`]),
    ...lines(`x=$(route $words)`, `route get default | grep gateway`),
  ],
  clean: lines(`route -n`, `ip route | grep 10.9`, `route add -net 10.9.0.0/16 gw 10.0.0.1 | cat`),
};
