import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'if (access("/proc/net/if_inet6", R_OK) == 0) v6 = 1;\n' },
    { language: 'c', text: 'stat("/proc/net/vlan/config", &st);\n' },
  ],
  clean: [
    { language: 'c', text: 'FILE *f = fopen("/proc/net/if_inet6", "r");\n' },
    { language: 'c', text: 'access("/proc/self/ns/net", R_OK);\n' },
  ],
};
