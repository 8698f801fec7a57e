import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'ioctl(fd, SIOCADDTUNNEL, &ifr);\n' },
    { language: 'c', text: 'ioctl(fd, SIOCGET6RD, &ifr);\n' },
  ],
  clean: [
    { language: 'c', text: 'struct ip_tunnel_parm parameters;\n' },
    { language: 'c', text: '// SIOCADDTUNNEL\n' },
  ],
};
