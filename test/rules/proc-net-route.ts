import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'FILE *f = fopen("/proc/net/route", "r");\n' },
    { language: 'c', text: 'open("/proc/self/net/ipv6_route", O_RDONLY);\n' },
    { language: 'shell', text: 'cat /proc/net/route\n' },
  ],
  clean: [
    { language: 'c', text: 'perror("/proc/net/route");\n' },
    { language: 'c', text: '// fopen("/proc/net/route", "r")\n' },
    { language: 'c', text: 'fopen("/proc/sys/net/ipv4/route/flush", "w");\n' },
  ],
};
