import { ioctl } from '../handler.ts';
import { primaryName } from '../link/primary-name.ts';
import { requireKind } from './kind.ts';

export const get = ioctl('tun.get', ['SIOCGIFINDEX', 'SIOCGIFNAME', 'SIOCETHTOOL'], (socket, { link }) => ({ link: primaryName(socket, link), ...requireKind(socket, link) }));
