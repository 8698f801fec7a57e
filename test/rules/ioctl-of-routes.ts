import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'ioctl(fd, SIOCADDRT, &route);\n' },
    { language: 'c', text: 'int what = add ? SIOCDELRT : 0;\n' },
  ],
  clean: [
    { language: 'c', text: '#include <net/route.h>\nstruct rtentry route;\n' },
    { language: 'c', text: 'log_error("SIOCADDRT failed");\n' },
  ],
};
