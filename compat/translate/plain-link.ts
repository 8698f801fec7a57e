import { type LinkFlag, linkFlags } from '../../src/model/link-flags.ts';
import { deviceName } from '../../src/model/link-name.ts';
import type { OperationId } from '../../src/operations/index.ts';
import { standInAddress } from '../iproute2/stand-in.ts';

/** Stands for the bridge that a port belongs to, where a tool asks the port and not the bridge that was named. */
export const ITS_BRIDGE = 'BRIDGE-OF-PORT';

const map = { memStart: 0n, memEnd: 0n, baseAddr: 0, irq: 0, dma: 0, port: 0 };
const first = { address: '0.0.0.0', peer: '0.0.0.0', broadcast: '0.0.0.0', netmask: '0.0.0.0' };

/** What a plain Ethernet link answers, whatever its name. `up`: whether it is up; `words`: those of the command line, any of which may be a port. Undefined where there is nothing to tell. */
export function plainAnswer(operation: OperationId, input: Record<string, unknown>, { up, words }: { up: boolean; words: readonly string[] }): unknown {
  const link = deviceName(String(input.link ?? input.port ?? ''));
  const flags = up ? ['BROADCAST', 'MULTICAST', 'RUNNING', 'UP'] : ['BROADCAST', 'MULTICAST'];
  const bits = flags.reduce((sum, flag) => sum | linkFlags[flag as LinkFlag], 0);
  const address = standInAddress(link);
  const answers: { readonly [Id in OperationId]?: unknown } = {
    'link.get-flags': flags,
    'link.get-index': 2,
    'link.get-name': link,
    'link.get-mtu': 1500,
    'link.get-map': map,
    'link.get-address': { hardwareType: 'ETHER', address },
    'link.get-details': { flags: bits, hardwareType: 1, address, mtu: 1500, txqlen: 1000, map, ipv4: first, inet6: [] },
    'link.get-mii-phy': 0,
    'link.get-mii-register': 0,
    'link.get-plip': { nibble: 0n, trigger: 0n },
    'bridge.list': [ITS_BRIDGE],
    'bridge.list-ports': input.link === ITS_BRIDGE ? words.map((port) => ({ port, number: 1 })) : [],
    'tun.get': { link, mode: 'tap', multiQueue: false },
    'hostname.get': 'localhost',
    'hostname.get-domain': '(none)',
  };
  return answers[operation];
}
