import { integer, name } from '../input.ts';
import { operation } from '../operation.ts';

export const setMap = operation<void>()({
  id: 'link.set-map',
  title: 'Say where the hardware of a link sits',
  writes: true,
  teaches: 'Both ask the driver (ndo_set_config), and no driver but those of ISA cards and parallel ports has it: EOPNOTSUPP.',
  input: {
    link: name,
    memStart: integer('an address', 0, Number.MAX_SAFE_INTEGER),
    memEnd: integer('an address', 0, Number.MAX_SAFE_INTEGER),
    baseAddr: integer('an address', 0, 0xffff),
    irq: integer('an interrupt', 0, 0xff),
    dma: integer('a channel', 0, 0xff),
    port: integer('a port', 0, 0xff),
  },
});
