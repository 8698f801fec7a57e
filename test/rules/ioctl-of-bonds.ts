import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'ioctl(fd, SIOCBONDENSLAVE, &ifr);\n' },
    { language: 'c', text: 'ioctl(fd, SIOCBONDINFOQUERY, &ifr);\n' },
  ],
  clean: [
    { language: 'c', text: '#include <linux/if_bonding.h>\n' },
    { language: 'c', text: 'puts("SIOCBONDENSLAVE");\n' },
  ],
};
