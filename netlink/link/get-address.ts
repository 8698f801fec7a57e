import { hardwareTypeName } from '../../src/model/hardware-type.ts';
import { netlink } from '../handler.ts';
import { findLink } from './find.ts';

export const getAddress = netlink('link.get-address', ['RTM_GETLINK'], (socket, { link }) => {
  const { header, attributes } = findLink(socket, link);
  return { address: attributes.address ?? '', hardwareType: hardwareTypeName(header.type) };
});
