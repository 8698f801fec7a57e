import type { CommandLine } from './command-line.ts';
import type { ExactStep } from './exact.ts';

const mac = /^[0-9a-f]{1,2}(:[0-9a-f]{1,2}){5}$/i;

/** `nameif NAME MAC...`: which links have these addresses, only the machine knows. The first that cannot be renamed ends it. */
export function nameifSteps({ words }: CommandLine): ExactStep[] | { reason: string } {
  const operands = words.filter((word) => word !== '-s' && word !== '--syslog');
  if (operands.length === 0 || operands.some((word) => word.startsWith('-')))
    return { reason: 'nameif reads names and addresses from a file (/etc/mactab), which a translation does not see' };
  const pairs = Array.from({ length: operands.length / 2 }, (_, at) => ({ name: operands[2 * at] as string, address: operands[2 * at + 1] as string }));
  const odd = pairs.find(({ name, address }) => !mac.test(address) || !/^[\w.-]{1,15}$/.test(name) || name.startsWith('-'));
  if (odd !== undefined) return { reason: `'${odd.name} ${odd.address}' is no name and link-layer address that could stand in these lines` };
  // Of two pairs for one address, the last counts.
  const cases = [...new Map(pairs.map(({ name, address }) => [padded(address), name]))].map(([address, name]) => `${address}) n=${name};;`);
  const line = `ip -o link show | sed -n 's/^[0-9]*: \\([^:@]*\\).* link\\/[a-z0-9]* \\([0-9a-f:]*\\) .*/\\1 \\2/p' | while read -r l m; do case $m in ${cases.join(' ')} *) continue;; esac; [ "$l" = "$n" ] || ip link set dev "$l" name "$n" || break; done`;
  const input = { link: `the link that has the address ${pairs.map(({ address }) => padded(address)).join(', ')}`, newName: pairs.map(({ name }) => name).join(', ') };
  return [{ change: { operation: 'link.set-name', input, onFailure: 'stops' }, lines: [line] }];
}

function padded(address: string): string {
  return address
    .toLowerCase()
    .split(':')
    .map((byte) => byte.padStart(2, '0'))
    .join(':');
}
