import type { CatalogueEntry } from '../catalogue-entry.ts';

export const listenerTellsItsBacklog: CatalogueEntry = {
  id: 'listener-tells-its-backlog',
  title: 'The send queue of a listener is 0 in /proc, and the limit of its backlog in sock_diag',
  sees: '`netstat -tln` shows a Send-Q of 0 for every listener, `ss -tln` what the program gave to listen(2).',
  why: 'get_tcp4_sock prints write_seq - snd_una, which a listener leaves at 0; tcp_diag_get_info puts sk_max_ack_backlog there. The receive queue is sk_ack_backlog in both: connections that wait to be accepted.',
  source: 'net/ipv4/tcp_ipv4.c (get_tcp4_sock), net/ipv4/tcp_diag.c (tcp_diag_get_info)',
  advice: 'Of a listener, read Recv-Q and Send-Q of ss as how many wait and how many may. A check that a send queue is empty must leave listeners out.',
  explains: [{ in: { '/proc/net/tcp': ['connected'] }, aspect: 'result', paths: ['* sendQueue'], where: ({ ioctl, netlink }) => ioctl === 0 && netlink === 8 }],
};
