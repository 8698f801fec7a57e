import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'FILE *f = fopen("/proc/net/if_inet6", "r");\n' },
    { language: 'c', text: '#define IF_INET6 "/proc/net/" "x"\nint fd = open("/proc/net/if_inet6", 0);\n' },
  ],
  clean: [
    { language: 'c', text: 'access("/proc/net/if_inet6", R_OK);\n' },
    { language: 'c', text: '// /proc/net/if_inet6\n' },
  ],
};
