import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('warning', `netstat -s | grep -i 'segments sent out'`, `netstat -su | awk '/packet receive errors/{print $1}'`)],
  clean: lines(`netstat -s`, `nstat -az | grep TcpOutSegs`, `netstat -tn | grep 22`),
};
