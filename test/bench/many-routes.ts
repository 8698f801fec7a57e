import { NLM_F_CREATE, NLM_F_REQUEST } from '../../netlink/constants/netlink.ts';
import { RT_SCOPE_LINK, RT_TABLE_MAIN, RTN_UNICAST, RTPROT_BOOT } from '../../netlink/constants/route.ts';
import { RTM_NEWROUTE } from '../../netlink/constants/rtnetlink.ts';
import { nlmsghdr, sockaddrNl } from '../../netlink/structs/header.ts';
import { routeMessage } from '../../netlink/structs/route.ts';
import { AF_INET, AF_NETLINK, type Kernel, message, SOCK_CLOEXEC, SOCK_RAW } from '../../src/syscall/kernel.ts';

/** Room of one send; a socket takes a little over 200 KiB by default. */
const SEND_BYTES = 65536;
const LOOPBACK_INDEX = 1;
const FIRST = 0x01000000;

/** Fills table main of the namespace that the thread is in with /24 networks from 1.0.0.0 on. Nothing is acknowledged: count the routes afterwards. */
export function makeRoutes(kernel: Kernel, count: number): void {
  const payload = routeMessage.encode(
    { family: AF_INET, dstLen: 24, table: RT_TABLE_MAIN, protocol: RTPROT_BOOT, scope: RT_SCOPE_LINK, type: RTN_UNICAST },
    { dst: '0.0.0.0', oif: LOOPBACK_INDEX },
  );
  const header = nlmsghdr.encode({ len: nlmsghdr.size + payload.length, type: RTM_NEWROUTE, flags: NLM_F_REQUEST | NLM_F_CREATE });
  const one = Buffer.concat([header, payload]);
  // RTA_DST is the first attribute: its payload follows rtmsg (12 bytes) and struct nlattr (4).
  const addressAt = nlmsghdr.size + 12 + 4;
  const each = Math.floor(SEND_BYTES / one.length);
  const fd = check(kernel.socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, 0), 'socket');
  const name = sockaddrNl.encode({ family: AF_NETLINK });
  for (let made = 0; made < count; made += each) {
    const routes = Math.min(each, count - made);
    const bytes = Buffer.concat(Array.from({ length: routes }, () => one));
    for (let route = 0; route < routes; route++) bytes.writeUInt32BE(FIRST + (made + route) * 256, route * one.length + addressAt);
    check(kernel.sendmsg(fd, message(bytes, { name }), 0), 'sendmsg');
  }
  kernel.close(fd);
}

function check(result: number, call: string): number {
  if (result < 0) throw new Error(`${call} answered ${result}`);
  return result;
}
