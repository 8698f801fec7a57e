import { integer, linkLayer, name } from '../input.ts';
import { operation } from '../operation.ts';

/**
 * Sets the hardware address as SIOCSIFHWADDR means it: EINVAL where `hardwareType` is not the type of the link, EOPNOTSUPP where its driver knows no
 * other address. `address` is 14 bytes at most; of those as many count as the link's own address has, zeros follow where there are fewer.
 */
export const setHardwareAddress = operation<void>()({
  id: 'link.set-hardware-address',
  title: 'Set the hardware address of a link of a certain hardware type',
  writes: true,
  teaches: 'sa_family carries the ARPHRD_* type, and dev_set_mac_address refuses any but that of the link; IFLA_ADDRESS has no type, so nobody can be wrong about it.',
  input: { link: name, hardwareType: integer('an ARPHRD_* type', 0, 0xffff), address: linkLayer },
});
