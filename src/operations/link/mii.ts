import { integer, name } from '../input.ts';
import { operation } from '../operation.ts';

const teaches =
  'The registers of a transceiver (IEEE 802.3, clause 22) are for the driver to read. Ethtool netlink tells what they mean, speed and duplex and partner, and has no register.';
const phy = integer('the number of a transceiver', 0, 0xffff);
const register = integer('the number of a register', 0, 0xffff);

/** Gives the number of the transceiver of a link. EOPNOTSUPP where the driver has none to tell of. */
export const getMiiPhy = operation<number>()({ id: 'link.get-mii-phy', title: 'Read which transceiver a link has', writes: false, teaches, input: { link: name } });

/** Gives the 16 bits of a register. */
export const getMiiRegister = operation<number>()({
  id: 'link.get-mii-register',
  title: 'Read a register of a transceiver',
  writes: false,
  teaches,
  input: { link: name, phy, register },
});

export const setMiiRegister = operation<void>()({
  id: 'link.set-mii-register',
  title: 'Write a register of a transceiver',
  writes: true,
  teaches,
  input: { link: name, phy, register, value: integer('the 16 bits of a register', 0, 0xffff) },
});
