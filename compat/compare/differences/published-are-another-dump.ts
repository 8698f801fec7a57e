import type { CatalogueEntry } from '../catalogue-entry.ts';

export const publishedAreAnotherDump: CatalogueEntry = {
  id: 'published-are-another-dump',
  title: 'Published addresses are in one file with the neighbours, and in a dump of their own',
  sees: '/proc/net/arp ends with the published addresses, flags 0xc and no link-layer address; an RTM_GETNEIGH dump has them only where NTF_PROXY is asked for, and then nothing else.',
  why: 'neigh_seq_next goes on into pneigh_get_first; neigh_dump_info decides by NTF_PROXY of the request which of the two tables it dumps.',
  source: 'net/core/neighbour.c (neigh_seq_next, neigh_dump_info)',
  advice: '`arp -n` is `ip neigh show` and `ip neigh show proxy`.',
  explains: [{ in: { '/proc/net/arp': ['neighbours'] }, aspect: 'result', paths: ['10.5.0.77'], where: ({ netlink }) => netlink === undefined }],
};
