import type { CatalogueEntry } from '../catalogue-entry.ts';

export const multicastDuplicateIsAnError: CatalogueEntry = {
  id: 'multicast-duplicate-is-an-error',
  title: 'A multicast MAC address that is there already',
  sees: 'SIOCADDMULTI of an address that is there succeeds; RTM_NEWNEIGH with NLM_F_EXCL, as bridge fdb add sends it, answers EEXIST.',
  why: 'ndo_dflt_fdb_add uses dev_mc_add_excl, and passes its EEXIST on only where NLM_F_EXCL is set.',
  source: 'net/core/rtnetlink.c (ndo_dflt_fdb_add)',
  advice: 'Leave NLM_F_EXCL out (bridge fdb append) where adding twice is to be no error.',
  explains: [{ in: { SIOCADDMULTI: ['dressed: one that is there', 'up: one that IPv4 listens to'] }, aspect: 'error', paths: ['code'] }],
};
