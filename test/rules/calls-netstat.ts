import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: lines('netstat', 'netstat -tln >/dev/null', 'netstat -s'),
  clean: lines('ss -tln', 'echo netstat', 'nstat'),
};
