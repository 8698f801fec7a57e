import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: '#define SIOCETHTOOL 0x8946\n' },
    { language: 'c', text: '#ifndef SIOCGIFTXQLEN\n#define SIOCGIFTXQLEN 0x8942\n#endif\n' },
    { language: 'c', text: '#define GET_ADDRESS SIOCGIFADDR\n' },
    { language: 'c', text: 'enum { SIOCGACME = 0x89f3 };\n' },
  ],
  clean: [
    { language: 'c', text: '#define COLOR 0x8946\n' },
    { language: 'c', text: '/* #define SIOCETHTOOL 0x8946 */\n' },
    { language: 'c', text: '#undef SIOCETHTOOL\n' },
  ],
};
