import { RTM_GETLINK } from '../constants/rtnetlink.ts';
import { netlink } from '../handler.ts';
import { linkMessage } from '../structs/link.ts';
import { decodeLink } from './decode-details.ts';
import { byName } from './find.ts';
import { detailsOf, dumpAddresses } from './list-details.ts';

export const getDetails = netlink('link.get-details', ['RTM_GETLINK', 'RTM_GETADDR'], (socket, { link }) => {
  const answer = socket.get(RTM_GETLINK, linkMessage.encode({}, byName(link)));
  const view = new DataView(answer.buffer, answer.byteOffset, answer.byteLength);
  const found = decodeLink(answer, view, 0, answer.length);
  return detailsOf(found, link, dumpAddresses(socket, found.index).get(found.index));
});
