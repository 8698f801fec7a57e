import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'ioctl(fd, SIOCDEVPRIVATE + 3, &ifr);\n' },
    { language: 'c', text: 'ioctl(fd, SIOCGPPPVER, &ifr);\n' },
    { language: 'c', text: 'ioctl(fd, SIOCGACMESTATS, &ifr);\n' },
  ],
  clean: [
    { language: 'c', text: 'case SIOCDEVPRIVATE: return 0;\n' },
    { language: 'c', text: 'if (cmd >= 3 && cmd != SIOCDEVPRIVATE) return 0;\n' },
  ],
};
