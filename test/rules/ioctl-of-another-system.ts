import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'ioctl(fd, SIOCAIFADDR, &ifra);\n' },
    { language: 'c', text: 'ioctl(fd, TUNSIFHEAD, &one);\n' },
    { language: 'go', text: 'package main\nfunc f() { unix.Syscall(unix.SYS_IOCTL, fd, _TUNSIFPID, 0) }\n', line: 2 },
    { language: 'c', text: '#ifdef __sun\nioctl(fd, SIOCGLIFCONF, &lifc);\n#endif\n' },
  ],
  clean: [
    { language: 'c', text: 'case SIOCGIFMEDIA: return 0;\n' },
    { language: 'c', text: 'ioctl(fd, SIOCGIFMTU, &ifr);\n' },
  ],
};
