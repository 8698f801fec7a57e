import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'FILE *f = fopen("/proc/net/snmp", "r");\n' },
    { language: 'c', text: 'open("/proc/net/vlan/config", O_RDONLY);\n' },
    { language: 'c', text: 'snprintf(path, sizeof path, "/proc/net/%s", name);\n' },
  ],
  clean: [
    { language: 'c', text: 'fopen("/proc/net/nf_conntrack", "r");\n' },
    { language: 'c', text: 'error("/proc/net/snmp");\n' },
  ],
};
