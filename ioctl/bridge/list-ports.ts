import { ioctl } from '../handler.ts';
import { nameOf } from '../link/primary-name.ts';
import { portIndices } from './ports.ts';

export const listPorts = ioctl('bridge.list-ports', ['SIOCDEVPRIVATE', 'SIOCGIFNAME'], (socket, { link }) =>
  Array.from(portIndices(socket, link), ([number, index]) => ({ port: nameOf(socket, index), number })),
);
