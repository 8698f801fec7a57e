import { errnos } from '../../../src/base/errno.ts';
import { atoi } from '../c-numbers.ts';
import { inListingOrder } from '../interfaces/order.ts';
import { changeFlag } from './flags.ts';
import { type Found, sayMissing } from './missing.ts';
import { cutName } from './number-words.ts';
import { answerOf, ask, Leave, type Session } from './session.ts';

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

function changeAlias(session: Session, address: string, up: boolean): void {
  const parent = detailsOf(session, session.link);
  const taken = new Set<number>();
  const state = findAlias(session, address, taken);
  if (state !== undefined) {
    changeFlag(session, 'UP', up, state);
    return;
  }
  const free = Array.from({ length: ALIASES }, (_, number) => number).find((number) => !taken.has(number));
  if (free !== undefined && session.family.socket === 'inet') startAlias(session, cutName(`${session.link}:${free}`), address, parent);
}

/** The alias that has the address as its own or as its peer's; on the way, the numbers that are taken. Names that are not there are told, and do not count. */
function findAlias(session: Session, address: string, taken: Set<number>): string | undefined {
  const rows = answerOf(session.world.run('link.list-details', {}));
  const found = new Map((rows.ok ? rows.value : []).map((row) => [row.name, row.details]));
  for (const name of inListingOrder([...found.keys()])) {
    const details = found.get(name);
    if (typeof session.family.socket === 'number' || details === undefined) {
      sayMissing(session.world, name, typeof session.family.socket === 'number' ? session.family.socket : errnos.ENODEV);
      continue;
    }
    const colon = name.indexOf(':');
    const number = name.slice(colon + 1);
    if (!name.startsWith(session.link) || colon < 0 || number.includes('-')) continue;
    const taking = atoi(number);
    if (taking > ALIASES - 1) throw new Leave(ABORTED);
    taken.add(taking);
    if ((details.ipv4?.peer ?? '0.0.0.0') === address) return name;
  }
  return undefined;
}

/** Failures are silent, and end it. */
function startAlias(session: Session, label: string, address: string, parent: Found): void {
  const { netmask, broadcast } = parent?.ipv4 ?? { netmask: '0.0.0.0', broadcast: '0.0.0.0' };
  if (!ask(session, 'address.set', { link: label, address }).ok) return;
  if (!ask(session, 'address.set-netmask', { link: label, netmask }).ok) return;
  if (ask(session, 'address.set-broadcast', { link: label, broadcast }).ok) changeFlag(session, 'BROADCAST', true, label);
}

function detailsOf(session: Session, link: string): Found {
  const answer = ask(session, 'link.get-details', { link });
  if (answer.ok) return answer.value;
  sayMissing(session.world, link, answer.errno);
  return undefined;
}
