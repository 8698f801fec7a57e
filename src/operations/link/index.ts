export { getMtu } from './get-mtu.ts';
export { setMtu } from './set-mtu.ts';
