import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: '#define PATH_DEV "/proc/net/dev"\n' },
    { language: 'c', text: 'static const char *path = "/proc/net/route";\n' },
  ],
  clean: [
    { language: 'c', text: 'FILE *f = fopen("/proc/net/dev", "r");\n' },
    { language: 'c', text: '#define PATH_MEM "/proc/meminfo"\n' },
  ],
};
