import { name } from '../input.ts';
import { operation } from '../operation.ts';

export interface TunSettings {
  /** User and group ids who may attach without privilege; null: nobody. */
  owner: number | null;
  group: number | null;
  /** It stays when nobody has it open. */
  persistent: boolean;
  /** Each packet is led by struct tun_pi. */
  packetInfo: boolean;
  /** Each packet is led by struct virtio_net_hdr. */
  vnetHeader: boolean;
}

/** Gives owner, group and settings. EINVAL where the link is no tun or tap. */
export const getSettings = operation<TunSettings>()({
  id: 'tun.get-settings',
  title: 'Read owner and settings of a tun or tap device',
  writes: false,
  teaches: 'TUNGETIFF answers only who is attached, and attaching writes the very settings that one came to read. IFLA_INFO_DATA shows them to everybody.',
  input: { link: name },
});
