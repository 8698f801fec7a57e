import type { World } from '../world.ts';
import { families } from './families.ts';
import { hardware } from './hardware.ts';

const lines = (old: boolean) => `Usage:
  ifconfig [-a]${old ? ' [-i]' : ''} [-v] [-s] <interface> [[<AF>] <address>]
  [add <address>[/<prefixlen>]]
  [del <address>[/<prefixlen>]]
  [[-]broadcast [<address>]]  [[-]pointopoint [<address>]]
  [netmask <address>]  [dstaddr <address>]  [tunnel <address>]
  [outfill <NN>] [keepalive <NN>]
  [hw <HW> <address>]${old ? '  [metric <NN>]' : ''}  [mtu <NN>]
  [[-]trailers]  [[-]arp]  [[-]allmulti]
  [multicast]  [[-]promisc]
  [mem_start <NN>]  [io_addr <NN>]  [irq <NN>]  [media <type>]
  [txqueuelen <NN>]
${old ? '' : '  [name <newname>]\n'}  [[-]dynamic]
  [up|down] ...

  <HW>=Hardware Type.
  List of possible hardware types:
`;

/** The usage text: of its own accord on stdout, after an error on stderr. The two lists in it are always on stderr. */
export function printUsage(world: World, status: number): void {
  const tell = (text: string) => (status === 0 && world.style !== '1.60' ? world.out(text) : world.err(text));
  tell(lines(world.style === '1.60'));
  world.err(inColumns(hardware));
  tell('  <AF>=Address family. Default: inet\n  List of possible address families:\n');
  world.err(inColumns(families.filter(({ name }) => name !== 'unspec')));
}

/** Three a line. */
function inColumns(named: readonly { name: string; title: string }[]): string {
  const texts = named.map(({ name, title }, index) => `${index === 0 ? '    ' : index % 3 === 0 ? '\n    ' : ''}${name} (${title}) `);
  return `${texts.join('')}\n`;
}
