import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'ioctl(fd, SIOCGIFCONF, &ifc);\n' },
    { language: 'c', text: 'int list = SIOCGIFCONF;\n' },
  ],
  clean: [
    { language: 'c', text: 'ioctl(fd, SIOCGIFADDR, &ifr);\n' },
    { language: 'c', text: 'getifaddrs(&all); /* not SIOCGIFCONF */\n' },
    { language: 'c', text: 'perror("SIOCGIFCONF");\n' },
  ],
};
