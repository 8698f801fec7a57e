import type { CatalogueEntry } from '../catalogue-entry.ts';

export const loopbackNetworkHasScopeHost: CatalogueEntry = {
  id: 'loopback-network-has-scope-host',
  title: 'SIOCSIFADDR gives 127.0.0.0/8 scope host, a message has to say so',
  sees: 'An address of the loopback network has scope host when SIOCSIFADDR set it, and scope global when a message added it that did not say otherwise: it may then be chosen as a source towards the outside.',
  why: 'inet_set_ifa looks at the address; inet_rtm_to_ifa takes ifa_scope from the message, where 0 is global. The ip command sets it by itself.',
  source: 'net/ipv4/devinet.c (inet_set_ifa, inet_rtm_to_ifa)',
  advice: 'Write RT_SCOPE_HOST into ifa_scope for 127.0.0.0/8.',
  explains: [
    { in: { 'SIOCSIFADDR (IPv4, classful)': ['up: in the loopback network'] }, aspect: 'state', paths: ['addresses v0 127.5.0.1/8 scope'] },
    { in: { 'SIOCSIFADDR (IPv4, classful)': ['up: in the loopback network'] }, aspect: 'events', paths: ['RTM_NEWADDR 0 scope'] },
  ],
};
