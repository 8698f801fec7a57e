import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'ioctl(fd, SIOCSIFVLAN, &args);\n' },
    { language: 'c', text: 'return vlan(SIOCGIFVLAN, &args);\n' },
  ],
  clean: [
    { language: 'c', text: '#ifdef __OpenBSD__\n#endif\nint vlan = 5;\n' },
    { language: 'c', text: '/* SIOCSIFVLAN */\n' },
  ],
};
