import { linkFlags } from '../../../src/model/link-flags.ts';
import { compareOperation, everywhere, from } from '../case.ts';

const word = linkFlags.UP | linkFlags.BROADCAST | linkFlags.MULTICAST;
const switches = [
  'link.set-promisc',
  'link.set-allmulti',
  'link.set-arp',
  'link.set-multicast',
  'link.set-dynamic',
  'link.set-trailers',
  'link.set-debug',
  'link.set-portsel',
  'link.set-automedia',
] as const;

export const linkFlagCases = [
  compareOperation(
    'link.set-up',
    everywhere({ link: 'v0' }),
    from('dressed', { link: 'v0' }),
    from('fresh', { link: 'lo' }, 'the loopback'),
    from('crowded', { link: 'v0:1' }, 'a label'),
    from('fresh', { link: 'nope' }, 'no such link'),
  ),
  compareOperation(
    'link.set-down',
    everywhere({ link: 'v0' }),
    from('routed', { link: 'v0' }),
    from('dressed', { link: 'v0' }),
    from('dressed', { link: 'uplink' }, 'an alternative name'),
    from('neighbours', { link: 'v0' }),
    from('up', { link: 'lo' }, 'the loopback'),
    from('crowded', { link: 'v0:1' }, 'a label means its device'),
    from('v6', { link: 'v1' }, 'the other end'),
    from('fresh', { link: 'nope' }, 'no such link'),
  ),
  compareOperation(
    'link.set-flags',
    everywhere({ link: 'v0', flags: word }),
    from('up', { link: 'v0', flags: 0 }, 'no flag'),
    from('up', { link: 'v0', flags: 0xffff }, 'every flag'),
    from('up', { link: 'v0', flags: linkFlags.UP }, 'IFF_UP alone'),
    from('neighbours', { link: 'v0', flags: word | linkFlags.NOARP }, 'with IFF_NOARP'),
    from('up', { link: 'v0', flags: word | linkFlags.POINTOPOINT | linkFlags.LOOPBACK }, 'flags that only the kernel sets'),
    from('fresh', { link: 'nope', flags: word }, 'no such link'),
  ),
  ...switches.map((operation) =>
    compareOperation(
      operation,
      everywhere({ link: 'v0', on: true }, 'on'),
      everywhere({ link: 'v0', on: false }, 'off'),
      from('dressed', { link: 'v0', on: true }, 'on'),
      from('dressed', { link: 'uplink', on: false }, 'off, by an alternative name'),
      from('neighbours', { link: 'v0', on: false }, 'off'),
      from('neighbours', { link: 'v0', on: true }, 'on'),
      from('fresh', { link: 'nope', on: true }, 'no such link'),
    ),
  ),
];
