import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'ioctl(fd, SIOCX25GFACILITIES, &f);\n' },
    { language: 'c', text: 'ioctl(fd, SIOCAX25ADDUID, &a);\n' },
  ],
  clean: [
    { language: 'c', text: 'case SIOCX25SFACILITIES: break;\n' },
    { language: 'c', text: '#include <linux/x25.h>\n' },
  ],
};
