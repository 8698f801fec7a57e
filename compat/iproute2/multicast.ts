import { command, type TranslatorsOf, words } from './translation.ts';

export const multicast: TranslatorsOf<'multicast'> = {
  'multicast.list': ({ family }) => command('ip', ...(family === undefined ? [] : ['-family', family]), 'maddress', 'show'),
  'multicast.list-users': ({ family }) => words(`ip -family ${family} maddress show`),
};
