import { compareOperation, from } from '../case.ts';

export const hostnameCases = [
  compareOperation('hostname.get', from('fresh', {})),
  compareOperation('hostname.set', from('fresh', { hostname: 'netlift' })),
  compareOperation('hostname.get-domain', from('fresh', {})),
  compareOperation('hostname.set-domain', from('fresh', { domain: 'netlift' })),
];
