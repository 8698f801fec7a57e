import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('warning', [`netstat -i | tail -n +3 | cut -d' ' -f1`, `the names of the links`], `netstat -in | awk 'NR>2{print $1, $3}'`)],
  clean: lines(`netstat -i`, `netstat -rn | awk '{print $1}'`, `ip -s link | grep RX`),
};
