import { IFA_F_NOPREFIXROUTE } from '../../../netlink/constants/address.ts';
import { RTM_NEWADDR } from '../../../netlink/constants/rtnetlink.ts';
import { addressMessage } from '../../../netlink/structs/address.ts';
import { AF_INET } from '../../../src/syscall/kernel.ts';
import { create, indices, type Step, split, type TwinLink } from './step.ts';

const FOREVER = 0xffffffff;

/** `deprecated` is a preferred lifetime of 0, which is announced as a flag and never runs out; `metric` is that of the connected route. */
export interface AddressMore {
  broadcast?: string;
  label?: string;
  peer?: string;
  metric?: number;
  noPrefixRoute?: true;
  deprecated?: true;
}

/** `address('v0', '10.5.0.1/24', { broadcast: '10.5.0.255' })`. */
export function address(link: TwinLink, cidr: string, more: AddressMore = {}): Step {
  const { family, ip, length } = split(cidr);
  const peer = more.peer === undefined ? undefined : split(more.peer);
  const words = [
    'addr add',
    peer === undefined ? cidr : `${ip} peer ${more.peer}`,
    ...(more.broadcast ? ['brd', more.broadcast] : []),
    ...(more.label ? ['label', more.label] : []),
    // Of itself iproute2 gives a loopback address scope host; here the scope is global, whatever the address.
    ...(ip.startsWith('127.') ? ['scope', 'global'] : []),
    'dev',
    link,
    ...(more.metric ? ['metric', more.metric] : []),
    ...(more.noPrefixRoute ? ['noprefixroute'] : []),
    ...(more.deprecated ? ['preferred_lft', 0] : []),
  ];
  return {
    words: words.join(' '),
    request: {
      type: RTM_NEWADDR,
      flags: create,
      payload: addressMessage.encode(
        { family, prefixlen: peer?.length ?? length, index: indices[link] },
        {
          local: ip,
          address: peer?.ip ?? ip,
          ...(more.broadcast ? { broadcast: more.broadcast } : {}),
          ...(family === AF_INET ? { label: more.label ?? link } : {}),
          ...(more.metric ? { rtPriority: more.metric } : {}),
          ...(more.noPrefixRoute ? { flags: IFA_F_NOPREFIXROUTE } : {}),
          ...(more.deprecated ? { cacheinfo: { prefered: 0, valid: FOREVER, cstamp: 0, tstamp: 0 } } : {}),
        },
      ),
    },
  };
}
