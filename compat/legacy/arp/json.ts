import { hardwareTypeName } from '../../../src/model/hardware-type.ts';
import type { ArpRow } from '../../../src/operations/neighbour/list-rows.ts';
import { writeDocument } from '../document.ts';
import type { World } from '../world.ts';
import { ATF_COM, ATF_PERM, ATF_PUBL } from './flags.ts';

/** `arp --json`, an extension of netlift: the rows as one document (src/model/schema/arp-1.json). */
export function showJson(world: World, rows: readonly ArpRow[], names: ReadonlyMap<string, string> | undefined): void {
  const entries = rows.map(({ address, hardwareType, flags, lladdr, link }) => {
    const everywhere = link === '*';
    return {
      address,
      name: names?.get(address) ?? null,
      link: everywhere ? null : link,
      hardwareType: everywhere ? null : hardwareTypeName(hardwareType),
      lladdr: lladdr === '' ? null : lladdr,
      complete: (flags & ATF_COM) !== 0,
      permanent: (flags & ATF_PERM) !== 0,
      published: (flags & ATF_PUBL) !== 0,
    };
  });
  writeDocument(world, 'netlift/arp/1', { entries });
}
