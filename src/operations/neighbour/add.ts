import { ipv4Address, linkLayer, name, optional, yes } from '../input.ts';
import { operation } from '../operation.ts';

/** Adds an entry of the ARP table, permanent unless said otherwise. EEXIST where the link has one for the address, and nothing is changed. */
export const add = operation<void>()({
  id: 'neighbour.add',
  title: 'Add an entry to the ARP table, unless there is one',
  writes: true,
  teaches: 'NLM_F_EXCL makes look and write one step. With SIOCSARP one can only look first, and then overwrite what another has written in between.',
  input: { address: ipv4Address, lladdr: linkLayer, link: name, permanent: optional(yes) },
});
