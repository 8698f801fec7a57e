import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'ioctl(fd, SIOCSARP, &arp);\n' },
    { language: 'c', text: 'request(fd, SIOCGARP, &arp);\n' },
  ],
  clean: [
    { language: 'c', text: 'struct arpreq arp;\n' },
    { language: 'c', text: '// ioctl(fd, SIOCDARP, &arp);\n' },
  ],
};
