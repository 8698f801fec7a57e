import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing(
      'warning',
      [`netstat -tn | grep -c ESTABLISHED`, `ss -Htn state established`],
      [`netstat -un | awk '{print $5}'`, `ss -Hun`],
      `netstat -ant | awk '{print $6}' | sort | uniq -c`,
      `C=$(netstat -an)`,
    ),
  ],
  clean: lines(`netstat -an`, `netstat -tln | grep ':80 '`, `ss -tn | grep ESTAB`),
};
