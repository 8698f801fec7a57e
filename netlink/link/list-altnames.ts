import { text } from '../../src/codec/bytes.ts';
import { netlink } from '../handler.ts';
import { findLink } from './find.ts';

/** IFLA_PROP_LIST holds one IFLA_ALT_IFNAME a name: the second and further ones are under `other`. */
export const listAltnames = netlink('link.list-altnames', ['RTM_GETLINK'], (socket, { link }) => {
  const { altIfname, other = [] } = findLink(socket, link).attributes.propList ?? {};
  return altIfname === undefined ? [] : [altIfname, ...other.map(({ bytes }) => text(bytes))];
});
