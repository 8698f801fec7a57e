import type { CatalogueEntry } from '../catalogue-entry.ts';

export const unixReferencesNotTold: CatalogueEntry = {
  id: 'unix-references-not-told',
  title: 'Sock_diag does not count the references to a unix socket',
  sees: 'RefCount of /proc/net/unix, which `netstat -x` shows, has no attribute in a SOCK_DIAG_BY_FAMILY answer.',
  why: 'unix_seq_show prints sk_refcnt: one for the socket, one for the table, one for each socket that is connected to it. unix_diag has the peer instead (UNIX_DIAG_PEER, UNIX_DIAG_ICONS).',
  source: 'net/unix/af_unix.c (unix_seq_show, unix_stream_connect), net/unix/diag.c (sk_diag_dump_peer)',
  advice: 'Count who has the socket as its peer, and add two. For what the number is mostly used, whether anybody is connected, the peer is the better answer.',
  explains: [{ in: { '/proc/net/unix': ['connected'] }, aspect: 'result', paths: ['* references'], where: ({ netlink }) => netlink === undefined }],
};
