import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'ioctl(fd, SIOCETHTOOL, &ifr);\n' },
    { language: 'c', text: 'int up(int fd) {\n  value.cmd = ETHTOOL_GLINK;\n  return ioctl(fd, SIOCETHTOOL, &ifr);\n}\n' },
    { language: 'c', text: 'int info(int fd) {\n  info.cmd = ETHTOOL_GDRVINFO;\n  return ioctl(fd, SIOCETHTOOL, &ifr);\n}\n' },
    { language: 'c', text: 'int request = SIOCSHWTSTAMP;\n' },
  ],
  clean: [
    { language: 'c', text: '#include <linux/ethtool.h>\n' },
    { language: 'c', text: 'case SIOCETHTOOL: return ethtool(dev, ifr);\n' },
  ],
};
