import { requireLength } from '../../src/model/address-length.ts';
import { netlink } from '../handler.ts';
import { changeLink } from './change.ts';
import { findLink } from './find.ts';

export const setAddress = netlink('link.set-address', ['RTM_GETLINK', 'RTM_SETLINK'], (socket, { link, address }) => {
  const { header, attributes } = findLink(socket, link);
  requireLength(address, attributes.address?.split(':').length ?? 0, header.type);
  changeLink(socket, link, { address: address });
});
