import { unsupported } from '../../src/operations/handler.ts';

const registers = 'ethtool netlink tells what the registers of a transceiver mean and has none of them itself; phylib offers no other message';
const drivers = 'requests that each driver defines for itself reach it through ndo_siocdevprivate alone';
const inEthtool = 'net/ethtool/netlink.c, net/core/dev_ioctl.c (dev_eth_ioctl)';
const inPlip = 'drivers/net/plip/plip.c (plip_siocdevprivate)';

/** What only an ioctl brings to a driver. */
export const unreachableDrivers = {
  'link.get-mii-phy': unsupported('link.get-mii-phy', registers, inEthtool),
  'link.get-mii-register': unsupported('link.get-mii-register', registers, inEthtool),
  'link.set-mii-register': unsupported('link.set-mii-register', registers, inEthtool),
  'link.get-plip': unsupported('link.get-plip', drivers, inPlip),
  'link.set-plip': unsupported('link.set-plip', drivers, inPlip),
};
