import { macBytes } from '../../src/codec/address.ts';
import { deviceName } from '../../src/model/link-name.ts';
import { AF_INET } from '../../src/syscall/kernel.ts';
import { arpreq } from '../structs/arpreq.ts';

/** What one SIOC?ARP says. */
export interface ArpRequest {
  address: string;
  /** ATF_*. */
  flags?: number;
  link?: string | undefined;
  lladdr?: string | undefined;
  /** ARPHRD_*. 0 stands for whatever the named link is (arp_req_dev_by_name in net/ipv4/arp.c). */
  hardwareType?: number;
  /** Of ATF_NETMASK. */
  netmask?: string;
}

export function arpRequest({ address, flags = 0, link = '', lladdr = '', hardwareType = 0, netmask = '0.0.0.0' }: ArpRequest): Buffer {
  return arpreq.encode({
    pa: { family: AF_INET, port: 0, addr: address },
    ha: { family: hardwareType, data: macBytes(lladdr) },
    flags,
    netmask: { family: AF_INET, port: 0, addr: netmask },
    dev: deviceName(link),
  });
}
