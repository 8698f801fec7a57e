import { errnos } from '../../../src/base/errno.ts';
import { strerror } from '../../../src/base/strerror.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import type { World } from '../world.ts';

/** The registers of one transceiver. What the driver refuses is said, and reads as -1. */
export interface Transceiver {
  /** The link's name as struct ifreq has it. */
  link: string;
  phy: number;
  read(register: number): number;
  write(register: number, value: number): void;
}

/** The transceiver of a link, or the one of that number where it is not negative. Undefined where there is none: of a link that is gone that is said only where `says`. */
export function transceiverOf(name: string, number: number, world: World, says: boolean): Transceiver | undefined {
  const link = Buffer.from(name).subarray(0, 15).toString();
  const outcome: Outcome<number> | undefined = link === '' || link.startsWith(':') ? undefined : world.run('link.get-mii-phy', { link });
  if (outcome === undefined || !outcome.ok) {
    const errno = outcome === undefined ? errnos.ENODEV : errnoOf(outcome);
    if (says || errno !== errnos.ENODEV) world.err(bytes(`SIOCGMIIPHY on '${name}' failed: ${strerror(errno)}\n`));
    return undefined;
  }
  const phy = (number >= 0 ? number : outcome.value) & 0xffff;
  const failed = (request: string, one: Outcome<unknown>) => world.err(bytes(`${request} on ${link} failed: ${strerror(errnoOf(one))}\n`));
  return {
    link,
    phy,
    read: (register) => {
      const read = world.run('link.get-mii-register', { link, phy, register });
      if (read.ok) return read.value;
      failed('SIOCGMIIREG', read);
      return -1;
    },
    write: (register, value) => {
      const written = world.run('link.set-mii-register', { link, phy, register, value });
      if (!written.ok) failed('SIOCSMIIREG', written);
    },
  };
}

function errnoOf(outcome: Outcome<unknown>): number {
  return !outcome.ok && 'error' in outcome ? outcome.error.errno : errnos.EOPNOTSUPP;
}

/** Texts are written as their bytes. */
function bytes(text: string): string {
  return Buffer.from(text).toString('latin1');
}
