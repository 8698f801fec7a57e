import { describe, expect, it } from 'vitest';
import { eachSocket } from '../../../ioctl/socket/each-socket.ts';
import { unixRows } from '../../../ioctl/socket/unix-rows.ts';
import { littleEndian } from '../../../src/codec/word.ts';
import { type InternetSocket, internetSocketOf } from '../../../src/operations/socket/internet-socket.ts';
import { AF_INET, AF_INET6 } from '../../../src/syscall/kernel.ts';

/** Lines as Linux 6.18 wrote them on a little-endian machine. */
const tcp = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode                                                     
   0: 00000000:1B59 00000000:0000 0A 00000000:00000001 00:00000000 00000000     0        0 12634718 1 0000000000000000 100 0 0 10 0                  
   1: 0100007F:1F41 0100007F:1B59 01 00000000:00000005 02:000AFC79 00000000  1000        3 12634719 1 0000000000000000 20 4 30 10 -1                 
   2: 0100007F:1F44 0100007F:1B59 06 00000000:00000000 03:00001770 00000000     0        0 0 3 0000000000000000                                      
`;
const tcp6 = `  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0000000000000000FFFF00000100007F:1B5B 0000000000000000FFFF00000100007F:1F42 01 00000000:00000000 00:00000000 00000002     0        0 77 1 0000000000000000 20 4 31 10 -1
   1: 00000000000000000000000001000000:1B5C 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 78 1 0000000000000000 100 0 0 10 0
`;
const unix = Buffer.from(
  [
    'Num       RefCount Protocol Flags    Type St Inode Path',
    '0000000000000000: 00000002 00000000 00010000 0001 01 12634722 @abc',
    '0000000000000000: 00000003 00000000 00000000 0001 03 12634723',
    '0000000000000000: 00000003 00000000 00000000 0002 02     0 /run/a',
    'b 0000: c',
    '',
  ].join('\n'),
);

function read(file: string, family: number): InternetSocket[] {
  const found: InternetSocket[] = [];
  eachSocket(Buffer.from(file), family, (row) => found.push(internetSocketOf(row, { timers: true, details: true })));
  return found;
}

describe.skipIf(!littleEndian)('a table of /proc', () => {
  it('of IPv4 is read column by column', () => {
    const none = { timer: 'none', retransmits: 0, probes: 0, timerMs: 0 };
    expect(read(tcp, AF_INET)).toEqual([
      { family: 'inet', local: '0.0.0.0', localPort: 7001, remote: '0.0.0.0', remotePort: 0, state: 'LISTEN', receiveQueue: 1, sendQueue: 0, uid: 0, inode: 12634718, ...none },
      {
        ...{ family: 'inet', local: '127.0.0.1', localPort: 8001, remote: '127.0.0.1', remotePort: 7001, state: 'ESTABLISHED', receiveQueue: 5, sendQueue: 0 },
        ...{ uid: 1000, inode: 12634719, timer: 'keepalive', retransmits: 0, probes: 3, timerMs: 7199930 },
      },
      expect.objectContaining({ state: 'TIME_WAIT', timer: 'timewait', timerMs: 60000, inode: 0 }),
    ]);
  });

  it('of IPv6 has addresses of four words', () => {
    expect(read(tcp6, AF_INET6).map(({ local, localPort, remote, retransmits }) => ({ local, localPort, remote, retransmits }))).toEqual([
      { local: '::ffff:127.0.0.1', localPort: 7003, remote: '::ffff:127.0.0.1', retransmits: 2 },
      { local: '::1', localPort: 7004, remote: '::', retransmits: 0 },
    ]);
  });

  it('may be empty, or end anywhere', () => {
    expect(read('', AF_INET)).toEqual([]);
    expect(read('heading', AF_INET)).toEqual([]);
    for (let length = 0; length < tcp.length; length += 7) expect(() => read(tcp.slice(0, length), AF_INET)).not.toThrow();
  });

  it('of unix sockets may have names with a newline', () => {
    expect(unixRows(unix).map(({ path, ...rest }) => ({ ...rest, path: path?.toString() }))).toEqual([
      { type: 1, state: 1, listening: true, references: 2, inode: 12634722, path: '@abc' },
      { type: 1, state: 3, listening: false, references: 3, inode: 12634723, path: undefined },
      { type: 2, state: 2, listening: false, references: 3, inode: 0, path: '/run/a\nb 0000: c' },
    ]);
    expect(unixRows(Buffer.from(''))).toEqual([]);
  });
});
