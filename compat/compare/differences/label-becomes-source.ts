import type { CatalogueEntry } from '../catalogue-entry.ts';

export const labelBecomesSource: CatalogueEntry = {
  id: 'label-becomes-source',
  title: 'A label in rt_dev becomes the source address of the route',
  sees: 'With rt_dev v0:1 the route gets the address labelled v0:1 as its source; where there is no such label it is ENODEV. A port that cuts the name at the colon makes a route without a source.',
  why: 'rtentry_to_fib_config looks for the device by the name before the colon, then through its addresses for the whole label, and puts that address into fc_prefsrc.',
  source: 'net/ipv4/fib_frontend.c (rtentry_to_fib_config)',
  advice: 'Look the address up by its IFA_LABEL and send it as RTA_PREFSRC: `ip route add NET dev v0 src ADDRESS`.',
  explains: [
    { in: { 'SIOCADDRT (label)': ['crowded: a label', 'crowded: a gateway and a label'] }, aspect: 'state', paths: ['routes main 10.9.0.0/16 0 prefsrc'] },
    { in: { 'SIOCADDRT (label)': ['crowded: a label', 'crowded: a gateway and a label'] }, aspect: 'events', paths: ['RTM_NEWROUTE 0 prefsrc'] },
    { in: { 'SIOCADDRT (label)': ['crowded: no such label'] }, aspect: 'error', paths: ['code'] },
    { in: { 'SIOCADDRT (label)': ['crowded: no such label'] }, aspect: 'state', paths: ['routes main 10.9.0.0/16'] },
    { in: { 'SIOCADDRT (label)': ['crowded: no such label'] }, aspect: 'events', paths: ['RTM_NEWROUTE count'] },
  ],
};
