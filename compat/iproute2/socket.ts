import { command, none, type TranslatorsOf, words } from './translation.ts';

const letters = { tcp: '-t', udp: '-u', raw: '-w' };

export const socket: TranslatorsOf<'socket'> = {
  'socket.list': ({ protocol, family, timers, details }) =>
    protocol === 'udplite'
      ? none('ss does not list UDP-Lite sockets')
      : command(
          ...['ss', '-a', '-n', letters[protocol]],
          ...(family === undefined ? [] : [family === 'inet' ? '-4' : '-6']),
          ...(timers ? ['-o'] : []),
          ...(details ? ['-e'] : []),
        ),
  'socket.list-unix': ({ details }) => words(details ? 'ss -a -n -x -e' : 'ss -a -n -x'),
};
