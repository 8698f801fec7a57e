import { compareOperation, everywhere, from } from '../case.ts';

export const linkCases = [
  compareOperation('link.get-mtu', everywhere({ link: 'v0' }), from('fresh', { link: 'nope' }, 'no such link')),
  compareOperation(
    'link.set-mtu',
    everywhere({ link: 'v0', mtu: 1400 }),
    from('v6', { link: 'v0', mtu: 1000 }, 'below 1280 takes IPv6 away'),
    from('fresh', { link: 'v0', mtu: -1 }, 'negative'),
  ),
];
