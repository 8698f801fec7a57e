import type { CatalogueEntry } from '../catalogue-entry.ts';

export const emptyNameRenamesNothing: CatalogueEntry = {
  id: 'empty-name-renames-nothing',
  title: 'An empty new name is an error to one, nothing to do to the other',
  sees: 'SIOCSIFNAME with an empty name answers EINVAL; RTM_SETLINK with an empty IFLA_IFNAME succeeds and leaves the name as it is.',
  why: 'dev_change_name refuses what dev_valid_name does; do_setlink calls it only if the attribute has a first letter.',
  source: 'net/core/rtnetlink.c (do_setlink), net/core/dev.c (dev_valid_name)',
  advice: 'Check that a name is there: a script with an unset variable learns nothing from netlink.',
  explains: [{ in: { SIOCSIFNAME: ['fresh: an empty name'] }, aspect: 'error', paths: ['code'] }],
};
