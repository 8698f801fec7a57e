import { unsupported } from '../../src/operations/handler.ts';

export const setMetric = unsupported('link.set-metric', 'the kernel answers SIOCSIFMETRIC with EOPNOTSUPP always: links have no metric', 'net/core/dev_ioctl.c (dev_ifsioc)');
