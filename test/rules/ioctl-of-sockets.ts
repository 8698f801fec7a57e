import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'ioctl(fd, SIOCOUTQ, &n);\n' },
    { language: 'c', text: 'ioctl(fd, SIOCATMARK, &n);\n' },
  ],
  clean: [
    { language: 'c', text: 'ioctl(fd, FIONREAD, &n);\n' },
    { language: 'c', text: 'ioctl(fd, FIONBIO, &n);\n' },
  ],
};
