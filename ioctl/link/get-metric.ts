import { SIOCGIFMETRIC } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { ifreqMetric } from '../structs/ifreq.ts';
import { ask } from './device.ts';

export const getMetric = ioctl('link.get-metric', ['SIOCGIFMETRIC'], (socket, { link }) => ask(socket, SIOCGIFMETRIC, ifreqMetric, link).metric);
