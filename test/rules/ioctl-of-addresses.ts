import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'ioctl(fd, SIOCGIFADDR, &ifr);\n' },
    { language: 'c', text: 'struct request r = { .request = SIOCSIFNETMASK };\n' },
    { language: 'c', text: 'do_ioctl(fd, &ifr, SIOCSIFADDR);\n' },
  ],
  clean: [
    { language: 'c', text: 'ioctl(fd, FIONREAD, &n);\n' },
    { language: 'c', text: 'fprintf(stderr, "SIOCGIFADDR: %s\\n", strerror(errno));\n' },
    { language: 'c', text: 'case SIOCGIFADDR:\n' },
  ],
};
