import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'ioctl(fd, SIOCSIFMETRIC, &ifr);\n' },
    { language: 'c', text: 'if (ioctl(fd, SIOCGIFMEM, &ifr) < 0) return -1;\n' },
    { language: 'c', text: 'int requests[] = { SIOCDRARP };\n' },
  ],
  clean: [
    { language: 'c', text: 'ioctl(fd, SIOCSIFMTU, &ifr);\n' },
    { language: 'c', text: '#ifdef __FreeBSD__\nioctl(fd, SIOCSIFMETRIC, &ifr);\n#endif\n' },
    { language: 'c', text: 'puts("SIOCSIFMETRIC failed");\n' },
  ],
};
