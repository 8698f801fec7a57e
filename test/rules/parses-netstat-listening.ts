import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing(
      'warning',
      [`netstat -tln | grep -q ':8080 '`, `sport = :8080`],
      [`netstat -an | grep LISTEN | grep -q ':22 '`, `sport = :22`],
      [`netstat -tln | grep -c LISTEN`, `ss -Htln | wc -l`],
      [`netstat -tulpn 2>/dev/null | grep ":$PORT"`, `ss`],
      [`netstat -n -w -l | grep '^raw'`, `ss -Hwln`],
      `netstat -a | grep smtp | grep -i listen`,
      `PORTS=$(netstat -ltn)`,
    ),
  ],
  clean: lines(`netstat -tln`, `ss -tln | grep -q ':80 '`, `netstat -tn | grep ESTABLISHED`),
};
