import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: lines("hostname -I | awk '{print $1}'", 'hostname -f | cut -d. -f2-'),
  clean: lines('hostname', 'NAME=$(hostname)', 'hostname web1', 'uname -n | cut -d. -f1'),
};
