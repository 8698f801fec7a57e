import { littleEndian } from '../../src/codec/word.ts';
import { emptyRow, REMOTE_ADDRESS, type SocketVisit } from '../../src/operations/socket/socket-row.ts';
import { AF_INET } from '../../src/syscall/kernel.ts';
import { cursor } from './cursor.ts';

/**
 * Walks /proc/net/tcp and its kin (tcp6, udp, udp6, udplite, udplite6, raw, raw6), whose lines all begin with the same columns, in the kernel's order.
 * Bytes are read where they lie. Source: get_tcp4_sock (net/ipv4/tcp_ipv4.c), udp4_format_sock (net/ipv4/udp.c), __ip6_dgram_sock_seq_show (net/ipv6/datagram.c).
 */
export function eachSocket(file: Buffer, family: number, visit: SocketVisit): void {
  const row = emptyRow();
  row.family = family;
  const words = family === AF_INET ? 1 : 4;
  const at = cursor(file);
  const address = (start: number) => {
    for (let word = 0; word < words; word++) setWord(row.addresses, start + word * 4, at.hex(8));
    at.skip(1);
  };
  while (at.nextLine()) {
    if (!at.past(COLON)) return;
    at.skip(1);
    address(0);
    row.localPort = at.hex(4);
    at.skip(1);
    address(REMOTE_ADDRESS);
    row.remotePort = at.hex(4);
    row.state = at.hexWord();
    row.sendQueue = at.hexWord();
    row.receiveQueue = at.hexWord();
    row.timer = at.hexWord();
    row.ticks = at.hexWord();
    row.retransmits = at.hexWord();
    row.uid = at.decimalWord();
    row.probes = at.decimalWord();
    row.inode = at.decimalWord();
    visit(row);
  }
}

const COLON = 0x3a;

/** The kernel prints a 32-bit word in network byte order as a number of the machine. */
function setWord(bytes: Buffer, offset: number, word: number): void {
  for (let byte = 0; byte < 4; byte++) bytes[offset + (littleEndian ? byte : 3 - byte)] = (word >>> (byte * 8)) & 0xff;
}
