import { hardwareTypeName } from '../../../src/model/hardware-type.ts';
import { linkFlagNames, linkFlags } from '../../../src/model/link-flags.ts';
import { writeDocument } from '../document.ts';
import type { World } from '../world.ts';
import { everything, type WholeLink } from './everything.ts';
import { answerOf } from './session.ts';

/** netlift's own: all that is known of each interface, with every address, as one document (src/model/schema/ifconfig-1.json). */
export function showJson(world: World, all: boolean, only?: string): void {
  writeDocument(world, 'netlift/ifconfig/1', { interfaces: interfacesOf(world, all, only) });
}

/** Those that are up, all, or the one that was asked for. */
export function interfacesOf(world: World, all: boolean, only?: string): object[] {
  const answer = answerOf(world.run('address6.list', {}));
  const inet6 = answer.ok ? answer.value : [];
  return everything(world, only)
    .filter(({ details }) => all || only !== undefined || (details.flags & linkFlags.UP) !== 0)
    .map((link) => ({
      ...described(link),
      inet6: inet6.filter((entry) => entry.link === link.name).map(({ address, prefixLength, scope, flags }) => ({ address, prefixLength, scope, flags })),
    }));
}

function described({ name, index, inet, details: { flags, hardwareType, address, mtu, txqlen, map, statistics } }: WholeLink) {
  return {
    name,
    index,
    flags: linkFlagNames(flags),
    mtu,
    hardwareType: hardwareTypeName(hardwareType),
    address,
    txqlen,
    map: { ...map, memStart: Number(map.memStart), memEnd: Number(map.memEnd) },
    statistics: Object.fromEntries(Object.entries(statistics ?? {}).map(([column, value]) => [column, Number(value)])),
    inet: inet.map(({ index: _link, ...rest }) => rest),
  };
}
