import { get } from './get.ts';
import { set } from './set.ts';

export const hostname = {
  'hostname.get': get,
  'hostname.set': set,
};
