import { IFF_NO_PI, IFF_TUN } from '../../../../ioctl/constants/tun.ts';
import type { Control, IoctlSocket } from '../../../../ioctl/socket.ts';
import { attach } from '../../../../ioctl/tun/attached.ts';
import { NLM_F_CREATE, NLM_F_EXCL } from '../../../../netlink/constants/netlink.ts';
import { RTM_NEWLINK } from '../../../../netlink/constants/rtnetlink.ts';
import type { NetlinkSocket } from '../../../../netlink/socket.ts';
import { iflaTun, linkMessage } from '../../../../netlink/structs/link.ts';

/** What tunctl(8) and `ip tuntap` attach with: no struct tun_pi before each packet. */
export const PLAIN_TUN = IFF_TUN | IFF_NO_PI;

/** Opens /dev/net/tun, makes the device or attaches to it, does `work`, and closes. */
export function onTun<T>(socket: IoctlSocket, name: string, flags: number, work: (device: Control) => T): T {
  return socket.device('/dev/net/tun', (device) => {
    attach(device, name, flags);
    return work(device);
  });
}

/** RTM_NEWLINK of kind tun: for a new device, or with `change` for one that is there. */
export function requestTun(socket: NetlinkSocket, name: string, data: Parameters<typeof iflaTun.encode>[0], more: { index?: number; change?: true } = {}): void {
  const { index = 0, change } = more;
  const flags = change ? 0 : NLM_F_CREATE | NLM_F_EXCL;
  socket.request(RTM_NEWLINK, linkMessage.encode({ index }, { ifname: name, linkinfo: { kind: 'tun', data: iflaTun.encode(data) } }), flags);
}
