import { deviceName } from '../../src/model/link-name.ts';
import { command, none, type TranslatorsOf, words } from './translation.ts';

export const address6: TranslatorsOf<'address6'> = {
  'address6.list': ({ link }) => command('ip', '-6', 'address', 'show', ...(link === undefined ? [] : ['dev', deviceName(link)])),
  'address6.list-details': ({ link }) => command('ip', '-6', '-details', 'address', 'show', ...(link === undefined ? [] : ['dev', deviceName(link)])),
  'address6.list-hash-order': () => words('ip -6 address show'),
  'address6.add': ({ link, address, prefixLength }) => command('ip', '-6', 'address', 'add', `${address}/${prefixLength}`, 'dev', deviceName(link)),
  'address6.remove': ({ link, address, prefixLength }) => command('ip', '-6', 'address', 'delete', `${address}/${prefixLength}`, 'dev', deviceName(link)),
  'address6.add-sit-tunnel': () => none('the kernel names the tunnel that it makes from sit0, and ip tunnel add is told the name'),
};
