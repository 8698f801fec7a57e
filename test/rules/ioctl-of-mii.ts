import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'ioctl(fd, SIOCGMIIPHY, &ifr);\n' },
    { language: 'c', text: 'ioctl(fd, SIOCSMIIREG, &ifr);\n' },
  ],
  clean: [
    { language: 'c', text: '#include <linux/mii.h>\n' },
    { language: 'c', text: 'case SIOCGMIIREG: return read(dev);\n' },
  ],
};
