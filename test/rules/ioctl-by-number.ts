import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [
    { language: 'c', text: 'ioctl(fd, 0x8915, &ifr);\n' },
    { language: 'c', text: 'ioctl(fd, 1074025674, &ifr);\n' },
    { language: 'c', text: 'struct row table[] = { { "SIOCGIFADDR", 0x8915 } };\n' },
  ],
  clean: [
    { language: 'c', text: 'ioctl(fd, SIOCGIFADDR, &ifr);\n' },
    { language: 'c', text: 'int color = 0x8915;\n' },
    { language: 'c', text: 'write_register(bus, 0x8915, 3);\n' },
    { language: 'c', text: '#define PCI_DEVICE_ID_CARD 0x8915\n' },
  ],
};
