import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'FILE *f = fopen("/proc/net/tcp", "r");\n' },
    { language: 'c', text: 'struct { char *path; } t[] = { { "/proc/net/udp6" } };\n' },
  ],
  clean: [
    { language: 'c', text: 'puts("/proc/net/tcp");\n' },
    { language: 'c', text: 'fopen("/proc/sys/net/ipv4/tcp_rmem", "r");\n' },
  ],
};
