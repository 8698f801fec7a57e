import type { CatalogueEntry } from '../catalogue-entry.ts';

export const unacceptedUnixAtTheirListener: CatalogueEntry = {
  id: 'unaccepted-unix-at-their-listener',
  title: 'A unix connection that nobody has accepted is a row of /proc, and no answer of sock_diag',
  sees: '`netstat -x` shows it as CONNECTING with inode 0 under the name of its listener; `ss -x` shows no such socket.',
  why: 'unix_diag leaves out sockets without an inode, which a connection gets when it is accepted. At the listener UNIX_DIAG_ICONS has the inodes of the clients that wait, UNIX_DIAG_RQLEN how many.',
  source: 'net/unix/diag.c (sk_diag_dump, sk_diag_dump_icons)',
  advice: 'To see how many wait, read Recv-Q of the listener (`ss -xl`).',
  explains: [{ in: { '/proc/net/unix': ['connected'] }, aspect: 'result', paths: ['@netlift/stream?'], where: ({ netlink }) => netlink === undefined }],
};
