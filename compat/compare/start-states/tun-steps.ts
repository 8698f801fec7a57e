import { openIoctl } from '../../../ioctl/socket.ts';
import { add } from '../../../ioctl/tun/add.ts';
import { RTM_NEWLINK } from '../../../netlink/constants/rtnetlink.ts';
import { linkMessage } from '../../../netlink/structs/link.ts';
import type { Kernel } from '../../../src/syscall/kernel.ts';
import type { Step } from './step.ts';

interface TuntapMore {
  owner?: number;
  group?: number;
  packetInfo?: true;
  vnetHeader?: true;
  multiQueue?: true;
}

/** A persistent tun or tap device, which only /dev/net/tun can make. Throws KernelError where that cannot be opened. */
export function tuntap(name: string, mode: 'tun' | 'tap', more: TuntapMore = {}): Step {
  const words = [
    `tuntap add dev ${name} mode ${mode}`,
    ...(more.owner === undefined ? [] : [`user ${more.owner}`]),
    ...(more.group === undefined ? [] : [`group ${more.group}`]),
    ...(more.packetInfo ? ['pi'] : []),
    ...(more.vnetHeader ? ['vnet_hdr'] : []),
    ...(more.multiQueue ? ['multi_queue'] : []),
  ];
  return { words: words.join(' '), make: (kernel) => makeTuntap(kernel, name, mode, more) };
}

function makeTuntap(kernel: Kernel, name: string, mode: 'tun' | 'tap', more: TuntapMore): void {
  const socket = openIoctl(kernel);
  try {
    add.run(socket, { name, mode, ...more });
  } finally {
    socket.close();
  }
}

/** A tap device makes itself a random address. */
export function linkAddress(link: string, address: string): Step {
  return { words: `link set ${link} address ${address}`, request: { type: RTM_NEWLINK, payload: linkMessage.encode({}, { ifname: link, address }) } };
}
