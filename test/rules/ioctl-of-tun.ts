import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'ioctl(fd, TUNSETIFF, &ifr);\n' },
    { language: 'c', text: 'ioctl(fd, TUNSETPERSIST, 1);\n' },
  ],
  clean: [
    { language: 'c', text: 'int fd = open("/dev/net/tun", O_RDWR);\n' },
    { language: 'c', text: '#include <linux/if_tun.h>\n' },
  ],
};
