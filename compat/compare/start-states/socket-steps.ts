import { IPPROTO_TCP, IPPROTO_UDPLITE, TCP_ESTABLISHED, TCP_FIN_WAIT2 } from '../../../netlink/constants/sock-diag.ts';
import { errnos } from '../../../src/base/errno.ts';
import { KernelError } from '../../../src/base/errors.ts';
import { AF_INET6, SO_KEEPALIVE, SO_REUSEPORT, SOCK_DGRAM, SOCK_RAW, SOCK_SEQPACKET, SOCK_STREAM, SOL_SOCKET } from '../../../src/syscall/kernel.ts';
import { connection, type Opener, opener } from './open-socket.ts';
import type { OpenSockets } from './step.ts';

const [IPPROTO_ICMP, IPPROTO_IPV6, IPPROTO_ICMPV6, IPPROTO_RAW] = [1, 41, 58, 255];
const [IPV6_V6ONLY, TCP_DEFER_ACCEPT] = [26, 9];
const keepalive = [[SOL_SOCKET, SO_KEEPALIVE, 1]] as const;
const reusePort = [[SOL_SOCKET, SO_REUSEPORT, 1]] as const;

function step(words: string, make: (sockets: Opener) => void): OpenSockets {
  return {
    words,
    open: (kernel) => {
      const sockets = opener(kernel);
      try {
        make(sockets);
      } catch (error) {
        sockets.closeAll();
        throw error;
      }
      return () => sockets.closeAll();
    },
  };
}

const listener = (sockets: Opener, name: string, options?: Parameters<Opener['open']>[3]) => {
  const fd = sockets.open(SOCK_STREAM, 0, name, options);
  sockets.listen(fd);
  return fd;
};

const tcp = step('tcp: established with unread data, TIME_WAIT, FIN_WAIT2 and CLOSE_WAIT, SYN_SENT, SYN_RECV, not accepted, two listeners on a port', (sockets) => {
  const any = listener(sockets, '0.0.0.0:7001');
  const { client } = connection(sockets, any, '127.0.0.1:7001', '127.0.0.1:8001', keepalive);
  sockets.send(client, 'hello');
  sockets.settle(client, TCP_ESTABLISHED);
  const over = connection(sockets, any, '127.0.0.1:7001', '127.0.0.1:8004');
  sockets.close(over.client);
  sockets.close(over.server);
  const half = connection(sockets, any, '127.0.0.1:7001', '127.0.0.1:8005').client;
  sockets.finish(half);
  sockets.settle(half, TCP_FIN_WAIT2);
  sockets.connect(sockets.open(SOCK_STREAM, 0, '127.0.0.1:8008'), listenerAt(sockets, '127.0.0.1:7002'));
  for (const _twice of [1, 2]) listener(sockets, '127.0.0.1:7005', reusePort);
  // What this listener does not hear from after the handshake stays in SYN_RECV (tcp(7)).
  listener(sockets, '127.0.0.1:7006', [[IPPROTO_TCP, TCP_DEFER_ACCEPT, 30]]);
  sockets.connect(sockets.open(SOCK_STREAM, 0, '127.0.0.1:8007'), '127.0.0.1:7006');
  sockets.connect(sockets.open(SOCK_STREAM, 0, '10.5.0.1:8006'), '10.5.0.98:9');
});

function listenerAt(sockets: Opener, name: string): string {
  listener(sockets, name);
  return name;
}

const tcp6 = step('tcp over IPv6: both families at one listener, IPv6 alone at another', (sockets) => {
  const both = listener(sockets, '[::]:7003');
  connection(sockets, both, '127.0.0.1:7003', '127.0.0.1:8002');
  const alone = listener(sockets, '[::1]:7004', [[IPPROTO_IPV6, IPV6_V6ONLY, 1]]);
  connection(sockets, alone, '[::1]:7004', '[::1]:8003');
});

const datagrams = step('udp, udplite and raw: bound, connected, with data that waits', (sockets) => {
  sockets.open(SOCK_DGRAM, 0, '0.0.0.0:5001');
  const connected = sockets.open(SOCK_DGRAM, 0, '127.0.0.1:5002');
  sockets.connect(connected, '127.0.0.1:5001');
  sockets.send(connected, 'hello');
  sockets.open(SOCK_DGRAM, 0, '[::]:5003');
  sockets.connect(sockets.open(SOCK_DGRAM, 0, '[::1]:5006'), '[::1]:5003');
  ifThere(() => sockets.open(SOCK_DGRAM, IPPROTO_UDPLITE, '127.0.0.1:5004'));
  ifThere(() => sockets.open(SOCK_DGRAM, IPPROTO_UDPLITE, '[::1]:5005'));
  sockets.open(SOCK_RAW, IPPROTO_ICMP, '127.0.0.1:0');
  sockets.open(SOCK_RAW, IPPROTO_RAW, '0.0.0.0:0');
  sockets.open(SOCK_RAW, IPPROTO_ICMPV6, undefined, [], AF_INET6);
});

/** UDP-Lite is gone from later kernels. */
function ifThere(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof KernelError) || error.errno !== errnos.EPROTONOSUPPORT) throw error;
  }
}

const unix = step('unix: listening, connected, not accepted, without a name, with a NUL in it', (sockets) => {
  const name = '@netlift/stream';
  const waiting = listener(sockets, name);
  connection(sockets, waiting, name, undefined);
  sockets.connect(sockets.open(SOCK_STREAM, 0, undefined), name);
  const log = '@netlift@log';
  sockets.open(SOCK_DGRAM, 0, log);
  sockets.connect(sockets.open(SOCK_DGRAM, 0, undefined), log);
  sockets.connect(sockets.open(SOCK_DGRAM, 0, '@netlift writer'), log);
  sockets.open(SOCK_DGRAM, 0, undefined);
  sockets.listen(sockets.open(SOCK_SEQPACKET, 0, '@netlift/packets'));
  const gone = '@netlift/gone';
  const { client } = connection(sockets, listener(sockets, gone), gone, undefined);
  sockets.close(client);
});

export const sockets: readonly OpenSockets[] = [tcp, tcp6, datagrams, unix];
