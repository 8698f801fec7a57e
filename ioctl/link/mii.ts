import { SIOCGMIIPHY, SIOCGMIIREG, SIOCSMIIREG } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqMii } from '../structs/ifreq.ts';
import { ask } from './device.ts';

const nothing = { phyId: 0, regNum: 0, valIn: 0, valOut: 0 };

export const mii = {
  'link.get-mii-phy': ioctl('link.get-mii-phy', ['SIOCGMIIPHY'], (socket, { link }) => ask(socket, SIOCGMIIPHY, ifreqMii, link).mii.phyId),
  'link.get-mii-register': ioctl(
    'link.get-mii-register',
    ['SIOCGMIIREG'],
    (socket, { link, phy, register }) => ask(socket, SIOCGMIIREG, ifreqMii, link, { mii: { ...nothing, phyId: phy, regNum: register } }).mii.valOut,
  ),
  'link.set-mii-register': ioctl('link.set-mii-register', ['SIOCSMIIREG'], (socket, { link, phy, register, value }) => {
    ask(socket, SIOCSMIIREG, ifreqMii, link, { mii: { ...nothing, phyId: phy, regNum: register, valIn: value } });
  }),
};
