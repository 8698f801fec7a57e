import { get } from './get.ts';
import { getDomain } from './get-domain.ts';
import { set } from './set.ts';
import { setDomain } from './set-domain.ts';

export const hostname = {
  'hostname.get': get,
  'hostname.get-domain': getDomain,
  'hostname.set': set,
  'hostname.set-domain': setDomain,
};
