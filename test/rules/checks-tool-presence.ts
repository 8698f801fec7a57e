import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: lines('command -v ifconfig >/dev/null', 'which brctl', 'type netstat >/dev/null 2>&1', 'dpkg -s net-tools >/dev/null', 'rpm -q bridge-utils'),
  clean: lines('test -x /bin/hostname && x=$(hostname -f)', 'command -v ip >/dev/null', 'which gcc', 'echo which brctl', 'rpm -q iproute', 'dpkg -s route'),
};
