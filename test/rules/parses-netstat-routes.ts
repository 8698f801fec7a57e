import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing(
      'warning',
      `netstat -rn | grep -w 10.9.0.0`,
      `TABLE=$(netstat -nr)`,
      `netstat -rn | tail -n +3 | awk '{print $1}'`,
      `IF=$(netstat -nr | grep "$net" | awk '{print $8}'); [ "$IF" = default ]`,
    ),
  ],
  clean: lines(`netstat -rn`, `netstat -tln | grep 22`, `ip route | grep 10.9`),
};
