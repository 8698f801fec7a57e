import { command, type TranslatorsOf, words } from './translation.ts';

/** The host name belongs to no network and to no command of iproute2: sysctl has it. */
export const hostname: TranslatorsOf<'hostname'> = {
  'hostname.get': () => words('sysctl -n kernel.hostname'),
  'hostname.set': ({ hostname }) => command('sysctl', '-w', `kernel.hostname=${hostname}`),
};
