import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: lines('command -v ifconfig >/dev/null', 'which brctl', 'type netstat >/dev/null 2>&1'),
  clean: lines('command -v ip >/dev/null', 'which gcc', 'echo which brctl'),
};
