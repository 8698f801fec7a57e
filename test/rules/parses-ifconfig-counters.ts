import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    ...weighing(
      'error',
      [`ifconfig eth0 | grep 'RX bytes' | cut -d: -f2 | awk '{print $1}'`, `the bytes that the link received`],
      [`ifconfig eth0 | sed -n 's/.*TX packets:\\([0-9]*\\).*/\\1/p'`, `stats64.tx.packets`],
      [`ifconfig eth0 | sed -n 's/.*collisions:\\([0-9]*\\).*/\\1/p'`, `of net-tools 2.x it gets nothing`],
    ),
    ...weighing('warning', [`ifconfig eth0 | awk '/RX packets/{print $5}'`, `stats64.rx.bytes`], `ifconfig eth0 | awk '/RX errors/{print $3}'`),
  ],
  clean: lines(`cat /sys/class/net/eth0/statistics/rx_bytes`, `ip -s link show dev eth0 | grep -A1 RX`, `ifconfig eth0 txqueuelen 1000 | cat`),
};
