import { command, type TranslatorsOf, words } from './translation.ts';

/** The names of the UTS namespace belong to no network and to no command of iproute2: sysctl has them. */
export const hostname: TranslatorsOf<'hostname'> = {
  'hostname.get': () => words('sysctl -n kernel.hostname'),
  'hostname.set': ({ hostname }) => command('sysctl', '-w', `kernel.hostname=${hostname}`),
  'hostname.get-domain': () => words('sysctl -n kernel.domainname'),
  'hostname.set-domain': ({ domain }) => command('sysctl', '-w', `kernel.domainname=${domain}`),
};
