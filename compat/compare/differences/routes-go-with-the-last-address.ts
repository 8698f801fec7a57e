import type { CatalogueEntry } from '../catalogue-entry.ts';

export const routesGoWithTheLastAddress: CatalogueEntry = {
  id: 'routes-go-with-the-last-address',
  title: 'Without its last address a link loses every IPv4 route, unannounced',
  sees: 'SIOCSIFADDR on a link with one address takes all its IPv4 routes away, static ones and the default route too, since for a moment the link has no address; RTM_DELROUTE is announced only for those of the address itself. A message that adds leaves them.',
  why: 'Taking the last address out ends in fib_disable_ip, which flushes what leads through the device without a notification. RTM_DELADDR of the last address does the same.',
  source: 'net/ipv4/fib_frontend.c (fib_inetaddr_event, fib_disable_ip)',
  advice:
    'To keep the routes, add the new address before the old one is deleted. To do what the ioctl did, delete first, and set the routes again as the old script must have done.',
  explains: [
    {
      in: { 'SIOCSIFADDR (IPv4, classful)': ['routed: routes'] },
      aspect: 'state',
      paths: ['routes main default', 'routes main 10.9.0.0/16', 'routes main 10.10.0.0/16', 'routes main 198.51.100.7'],
    },
  ],
};
