import type { ShownOf } from './shown.ts';
import { isNoEthernet, isOwn, routesFor } from './start.ts';

export const ofNeighbours: ShownOf<'neighbour-of-any-type' | 'neighbour-by-route' | 'neighbour-by-gateway' | 'published-stays'> = {
  'neighbour-of-any-type': { in: ['neighbours'], where: (start, { link }) => isNoEthernet(start, link) },
  'neighbour-by-route': {
    in: ['neighbours'],
    // 0.0.0.0 is ourselves.
    where: (start, { address }) => {
      const [route] = routesFor(start, 'local', address).concat(routesFor(start, 'main', address));
      return address === '0.0.0.0' || isOwn(start, address) || route?.gateway !== undefined || isNoEthernet(start, route?.dev ?? '');
    },
  },
  'neighbour-by-gateway': {
    in: ['neighbours'],
    where: (start, { address }) => {
      const [route] = routesFor(start, 'main', address);
      return route?.gateway !== undefined && start.neighbours[route.dev ?? '']?.[address] !== undefined;
    },
  },
  'published-stays': {
    in: ['proxies'],
    where: (start, { link, address }) => start.neighbours[link]?.[address] === undefined && start.proxies[link]?.[address] !== undefined,
  },
};
