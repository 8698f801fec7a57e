import { herror, resolve, resolve6 } from './resolve.ts';
import type { Session, Work } from './session.ts';

/** An address of the session's family: only one of IPv4 has text that leads anywhere. `number` is what the family's reader gives, which old tools take for an error where it is not 0. */
export interface FamilyAddress {
  ipv4?: string;
  number: number;
}

/** Reads an address of the family; where it is none, says so, with `purpose` for families that have no words of their own. */
export function* readAddress(session: Session, host: string, purpose: string): Work<FamilyAddress | undefined> {
  const { family, world } = session;
  if (family.name === 'inet') {
    const found = yield* resolve(session, host);
    if (found !== undefined) return { ipv4: found.address, number: Number(found.network) };
    herror(session, host);
  } else if (family.name === 'inet6') {
    if ((yield* resolve6(session, host)) !== undefined) return { number: 0 };
    herror(session, host);
  } else {
    // A family without a reader: the old tool calls what is not there, and dies of it.
    const read = family.read?.(host) ?? {};
    if ('number' in read) return { number: read.number };
    const { error, shown = host } = read;
    if (error !== undefined) session.familyError = error;
    if (family.tells) tellByFamily(session, host);
    else world.err(`ifconfig: ${purpose.replace('%s', shown)}\n`);
  }
  return undefined;
}

/** Says in the family's way what was last wrong. A family that has none is one of which the old tool dies. */
export function tellByFamily(session: Session, host: string): void {
  const { name, read, tells } = session.family;
  if (read !== undefined && tells) session.world.err(`${host}: ${session.familyError ?? ''}\n`);
  else if (name === 'inet' || name === 'inet6' || read === undefined) herror(session, host);
}
