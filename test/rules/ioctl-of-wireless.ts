import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'ioctl(fd, SIOCGIWESSID, &wrq);\n' },
    { language: 'c', text: 'iw_get_ext(fd, name, SIOCGIWNAME, &wrq);\n' },
    { language: 'c', text: 'static const int all[] = { SIOCSIWSCAN };\n' },
  ],
  clean: [
    { language: 'c', text: '#include <linux/wireless.h>\n' },
    { language: 'c', text: 'IW_HANDLER_OF(name);\n' },
  ],
};
