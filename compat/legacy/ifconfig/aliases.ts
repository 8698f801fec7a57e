import type { FirstAddress, LinkDetails } from '../../../src/operations/link/link-details.ts';
import { atoi } from '../c-numbers.ts';
import { inListingOrder } from '../interfaces/order.ts';
import { changeFlag } from './flags.ts';
import { sayMissing } from './missing.ts';
import { cutName } from './number-words.ts';
import { rowsOf } from './rows.ts';
import { ask, Leave, type Session } from './session.ts';

/** `add`: the alias that has the address already is taken up; else the next free one gets it, with netmask and broadcast address of the parent. */
export function addAlias(session: Session, address: string): void {
  changeAlias(session, address, true);
}

/** `del`: the alias that has the address goes away with it. An address that no alias has is added: the old tool goes on as if it were to be. */
export function removeAlias(session: Session, address: string): void {
  changeAlias(session, address, false);
}

/** Numbers of aliases that there is room for. */
const ALIASES = 256;
/** SIGABRT, as a shell tells it: the old tool gives up at an alias of a larger number. */
const ABORTED = 134;

/** Of a name that never had an address. */
const nowhere: FirstAddress = { address: '0.0.0.0', peer: '0.0.0.0', broadcast: '0.0.0.0', netmask: '0.0.0.0' };

function changeAlias(session: Session, address: string, up: boolean): void {
  const parent = lookAt(session, session.link, knownTo(session).seen);
  const taken = new Set<number>();
  const state = findAlias(session, address, taken);
  if (state !== undefined) {
    changeFlag(session, 'UP', up, state);
    return;
  }
  const free = Array.from({ length: ALIASES }, (_, number) => number).find((number) => !taken.has(number));
  if (free !== undefined && session.family.socket === 'inet') startAlias(session, cutName(`${session.link}:${free}`), address, parent);
}

/** What the old tool keeps while it runs: names that come up later are none to it. */
function knownTo(session: Session): NonNullable<Session['known']> {
  session.known ??= { names: [], seen: new Map() };
  return session.known;
}

/** The alias that has the address as its own or as its peer's; on the way, the numbers that are taken. Names that are not there are told, and do not count. */
function findAlias(session: Session, address: string, taken: Set<number>): string | undefined {
  const known = knownTo(session);
  const rows = rowsOf(session.world);
  if (known.names.length === 0) known.names = inListingOrder([...new Set([session.link, ...rows.map(({ name }) => name)])]);
  for (const name of known.names) {
    const found = rows.find((row) => row.name === name);
    const ipv4 = found?.details === undefined || typeof session.family.socket === 'number' ? lookAt(session, name, known.seen) : remember(name, found.details, known.seen);
    if (ipv4 === undefined) continue;
    const colon = name.indexOf(':');
    const number = name.slice(colon + 1);
    if (!name.startsWith(session.link) || colon < 0 || number.includes('-')) continue;
    const taking = atoi(number);
    if (taking > ALIASES - 1) throw new Leave(ABORTED);
    taken.add(taking);
    if (ipv4.peer === address) return name;
  }
  return undefined;
}

/** Failures are silent, and end it. */
function startAlias(session: Session, label: string, address: string, { netmask, broadcast } = nowhere): void {
  if (!ask(session, 'address.set', { link: label, address }).ok) return;
  if (!ask(session, 'address.set-netmask', { link: label, netmask }).ok) return;
  if (ask(session, 'address.set-broadcast', { link: label, broadcast }).ok) changeFlag(session, 'BROADCAST', true, label);
}

/** The address of a name; where there is no such name, that is told. */
function lookAt(session: Session, name: string, seen: Map<string, FirstAddress>): FirstAddress | undefined {
  const answer = ask(session, 'link.get-details', { link: name });
  if (answer.ok) return remember(name, answer.value, seen);
  sayMissing(session.world, name, answer.errno);
  return undefined;
}

/** An address that is gone is not forgotten: the old tool keeps what it last saw. */
function remember(name: string, { ipv4 }: LinkDetails, seen: Map<string, FirstAddress>): FirstAddress {
  if (ipv4 !== undefined) seen.set(name, ipv4);
  return seen.get(name) ?? nowhere;
}
