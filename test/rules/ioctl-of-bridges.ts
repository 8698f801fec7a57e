import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'ioctl(fd, SIOCBRADDBR, name);\n' },
    { language: 'c', text: 'unsigned long args[] = { SIOCBRDELIF };\n' },
  ],
  clean: [
    { language: 'c', text: '// SIOCBRADDBR\n' },
    { language: 'c', text: 'case SIOCBRADDIF: return add(port);\n' },
  ],
};
