export { get } from './get.ts';
export { getDomain } from './get-domain.ts';
export { set } from './set.ts';
export { setDomain } from './set-domain.ts';
