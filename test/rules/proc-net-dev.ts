import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'FILE *f = fopen("/proc/net/dev", "r");\n' },
    { language: 'c', text: 'std::ifstream in("/proc/net/dev");\n' },
    { language: 'c', text: 'char *files[] = { "/proc/net/dev" };\n' },
  ],
  clean: [
    { language: 'c', text: 'printf("cannot open /proc/net/dev\\n");\n' },
    { language: 'c', text: 'fopen("/sys/class/net/eth0/mtu", "r");\n' },
    { language: 'c', text: 'strcmp(path, "/proc/net/dev");\n' },
  ],
};
