import type { CatalogueEntry } from '../catalogue-entry.ts';

export const socketTimersInMilliseconds: CatalogueEntry = {
  id: 'socket-timers-in-milliseconds',
  title: 'What is left of the timer of a socket is counted in hundredths of a second in /proc, in milliseconds in sock_diag',
  sees: 'A keepalive timer of two hours stands as 720000 in /proc/net/tcp and as 7200000 in idiag_expires.',
  why: 'The files of /proc give jiffies as clock_t (USER_HZ, which is 100); inet_diag gives jiffies_delta_to_msecs.',
  source: 'net/ipv4/tcp_ipv4.c (get_tcp4_sock, get_timewait4_sock, get_openreq4), net/ipv4/inet_diag.c (inet_sk_diag_fill)',
  advice: 'Divide by 100 what is read of /proc, by 1000 what sock_diag says.',
  explains: [
    {
      in: { '/proc/net/tcp': ['connected'] },
      aspect: 'result',
      paths: ['* timeLeft'],
      // The two looked at different twins, one after the other.
      where: ({ ioctl, netlink }) => Math.abs(Number(ioctl) * 10 - Number(netlink)) < 3000,
    },
  ],
};
