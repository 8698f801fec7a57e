import { name } from '../input.ts';
import { operation } from '../operation.ts';

/** Gives the address as hex pairs between colons, empty where the device has none, and the kernel's name of its hardware type without ARPHRD_. */
export const getAddress = operation<{ address: string; hardwareType: string }>()({
  id: 'link.get-address',
  title: 'Read the hardware address of a link',
  writes: false,
  teaches: 'A sockaddr has room for 14 bytes and no length: who asks must know the length from the type. IFLA_ADDRESS has its own.',
  input: { link: name },
});
