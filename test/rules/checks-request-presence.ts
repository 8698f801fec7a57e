import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: '#ifdef SIOCGIFHWADDR\n#endif\n' },
    { language: 'c', text: '#if defined(SIOCSIFNAME) && FOO\n#endif\n' },
  ],
  clean: [
    { language: 'c', text: '#ifdef SIOCETHTOOL\n#else\n#define SIOCETHTOOL 0x8946\n#endif\n' },
    { language: 'c', text: '// #ifdef SIOCGIFHWADDR\n' },
  ],
};
