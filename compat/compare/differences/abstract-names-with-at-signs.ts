import type { CatalogueEntry } from '../catalogue-entry.ts';

export const abstractNamesWithAtSigns: CatalogueEntry = {
  id: 'abstract-names-with-at-signs',
  title: '/proc writes @ for each NUL of an abstract name, sock_diag gives the name as it is',
  sees: 'The name \\0netlift\\0log stands as @netlift@log in /proc/net/unix, where a file called @netlift@log would stand alike; UNIX_DIAG_NAME has the bytes, of a path with the NUL at its end.',
  why: 'unix_seq_show prints @ at the start of an abstract name and for every NUL in it; sk_diag_dump_name copies the address.',
  source: 'net/unix/af_unix.c (unix_seq_show), net/unix/diag.c (sk_diag_dump_name)',
  advice: 'Only where the first byte is NUL is a name of sock_diag abstract. A name from /proc cannot be used to connect where it has an @ behind the first.',
  explains: [{ in: { '/proc/net/unix': ['connected'] }, aspect: 'result', paths: ['* name'], where: ({ netlink }) => String(netlink).startsWith('00') }],
};
