import { getMtu } from './get-mtu.ts';
import { setMtu } from './set-mtu.ts';

export const link = {
  'link.get-mtu': getMtu,
  'link.set-mtu': setMtu,
};
