import { hex } from '../../../src/codec/hex.ts';
import { die, orDie, refuseByBusybox } from './busybox-end.ts';
import { ask, type Session } from './session.ts';

const [ETHER, INFINIBAND] = [1, 32];

/** `hw CLASS ADDRESS`; the class may be cut short. */
export function setHardware(session: Session): void {
  const { link, words, world } = session;
  const [name, address] = [words[session.at++], words[session.at++]];
  const hardwareType = name === undefined || name === '' ? undefined : 'ether'.startsWith(name) ? ETHER : 'infiniband'.startsWith(name) ? INFINIBAND : undefined;
  if (hardwareType === undefined || address === undefined) refuseByBusybox(world);
  const bytes = hardwareType === ETHER ? etherBytes(address) : Buffer.from(address.replaceAll(/[^0-9a-f]/gi, ''), 'hex');
  if (bytes === undefined) die(world, `invalid hw-addr ${address}`);
  const room = Buffer.alloc(14);
  bytes.copy(room);
  orDie(world, 'SIOCSIFHWADDR', ask(session, 'link.set-hardware-address', { link, hardwareType, address: hex(room, ':') }));
}

/** Six bytes: two digits, or one before a colon or the end; colons between them or not; nothing behind. */
function etherBytes(word: string): Buffer | undefined {
  const bytes: number[] = [];
  let rest = word;
  while (bytes.length < 6) {
    const digits = /^([0-9a-f]{2}|[0-9a-f](?=:|$))/i.exec(bytes.length > 0 ? rest.replace(/^:/, '') : rest)?.[0];
    if (digits === undefined) return undefined;
    if (bytes.length > 0) rest = rest.replace(/^:/, '');
    bytes.push(Number.parseInt(digits, 16));
    rest = rest.slice(digits.length);
  }
  return rest === '' ? Buffer.from(bytes) : undefined;
}
