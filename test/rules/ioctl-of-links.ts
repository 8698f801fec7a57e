import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'ioctl(fd, SIOCSIFFLAGS, &ifr);\n' },
    { language: 'c', text: 'int r = up ? SIOCSIFMTU : 0;\n' },
    { language: 'cpp', text: '::ioctl(fd, SIOCGIFHWADDR, &ifr);\n' },
    { language: 'c', text: '#define FLAGS(f, i) ioctl(f, SIOCGIFFLAGS, i)\n' },
  ],
  clean: [
    { language: 'c', text: 'switch (request) { case SIOCSIFFLAGS: return 0; }\n' },
    { language: 'c', text: 'if (request == SIOCGIFMTU) return 1;\n' },
    { language: 'c', text: '/* ioctl(fd, SIOCSIFFLAGS, &ifr); */\n' },
    { language: 'c', text: '#if 0\nioctl(fd, SIOCSIFFLAGS, &ifr);\n#endif\n' },
  ],
};
