import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'FILE *f = fopen("/proc/net/arp", "r");\n' },
    { language: 'shell', text: "awk '{print $4}' /proc/net/arp\n" },
  ],
  clean: [
    { language: 'c', text: 'syslog(LOG_ERR, "/proc/net/arp is missing");\n' },
    { language: 'c', text: '/* /proc/net/arp */\n' },
  ],
};
