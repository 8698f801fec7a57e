import { hardwareTypeName } from '../../src/model/hardware-type.ts';
import { shortFlagNames } from '../../src/model/link-flags.ts';
import type { LinkInfo } from '../../src/operations/link/link-info.ts';
import type { Link } from './find.ts';

/** What both interfaces can say of a link, out of the many things that a message says. */
export function describeLink({ header, attributes }: Link): LinkInfo {
  return {
    name: attributes.ifname ?? '',
    index: header.index,
    flags: shortFlagNames(header.flags),
    mtu: attributes.mtu ?? 0,
    txqlen: attributes.txqlen ?? 0,
    hardwareType: hardwareTypeName(header.type),
    address: attributes.address ?? '',
  };
}
