import type { LinkMap } from '../../../src/operations/link/get-map.ts';
import { atoi, strtol, strtoul } from '../c-numbers.ts';
import { argumentOf } from './argument.ts';
import { changeFlagByWord } from './flags.ts';
import { ask, note, type Session } from './session.ts';

/** Words for a medium, by its number (if_port_text in net-tools; IF_PORT_* in linux/netdevice.h). */
const mediaWords = [['unknown'], ['10base2', 'bnc', 'coax'], ['10baset', 'utp', 'tpe'], ['aui', 'thick', 'db15'], ['100baset'], ['100basetx'], ['100basefx']];

/** The name of a medium as it is printed. */
export const mediaNames = ['unknown', '10base2', '10baseT', 'AUI', '100baseT', '100baseTX', '100baseFX'];

/** `auto` is read again as the next word, and found to be no address: as the old tool has it. */
export function media(session: Session): void {
  const word = argumentOf(session);
  if (word.toLowerCase() === 'auto') {
    changeFlagByWord(session, 'AUTOMEDIA', true);
    session.at--;
    return;
  }
  const number = strtol(word, 10);
  const port = number.rest === '' ? Number(BigInt.asIntN(32, number.value)) : mediaWords.findIndex((names) => names.includes(word.toLowerCase()));
  if (port === -1) {
    session.world.err('Unknown media type.\n');
    session.status = 1;
    return;
  }
  change(session, 'port', { port: port & 0xff });
}

export function memoryStart(session: Session): void {
  change(session, 'mem_start', { memStart: BigInt.asUintN(53, strtoul(argumentOf(session), 0).value) });
}

export function ioAddress(session: Session): void {
  change(session, 'io_addr', { baseAddr: Number(BigInt.asUintN(16, strtol(argumentOf(session), 0).value)) });
}

export function irq(session: Session): void {
  change(session, 'irq', { irq: atoi(argumentOf(session)) & 0xff });
}

/** The whole map is read and written, with one member changed. */
function change(session: Session, word: string, member: Partial<LinkMap>): void {
  const map = ask(session, 'link.get-map', { link: session.link });
  note(session, `${word}: SIOCGIFMAP`, map);
  if (!map.ok) return;
  const { memStart, memEnd, ...rest } = { ...map.value, ...member };
  note(session, `${word}: SIOCSIFMAP`, ask(session, 'link.set-map', { link: session.link, memStart: Number(memStart), memEnd: Number(memEnd), ...rest }));
}
