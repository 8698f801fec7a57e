import { strtoul, toInt } from '../c-numbers.ts';
import { orDie } from './busybox-end.ts';
import { setMetric } from './number-words.ts';
import { type Answer, ask, type Session } from './session.ts';

/** A word that a number follows; text that is none counts as 0. */
export function setNumber(session: Session, name: string, text: string): void {
  const { link, world } = session;
  const { value } = strtoul(text, 0);
  const number = toInt(value);
  const answers: Readonly<Record<string, () => [string, Answer<unknown>]>> = {
    metric: () => ['SIOCSIFMETRIC', setMetric(session, number & 0x7fffffff)],
    mtu: () => ['SIOCSIFMTU', ask(session, 'link.set-mtu', { link, mtu: number })],
    txqueuelen: () => ['SIOCSIFTXQLEN', ask(session, 'link.set-txqlen', { link, txqlen: number })],
    keepalive: () => ['SIOCSKEEPALIVE', ask(session, 'link.set-keepalive', { link, seconds: number })],
    outfill: () => ['SIOCSOUTFILL', ask(session, 'link.set-outfill', { link, seconds: number })],
  };
  const answer = answers[name]?.();
  if (answer === undefined) setMap(session, name, value);
  else orDie(world, ...answer);
}

/** A number is written over the map as a long from its member on: of what stands there, an I/O address takes the interrupt, the channel and the port along. */
function setMap(session: Session, name: string, value: bigint): void {
  const { link, world } = session;
  const { memStart, memEnd, ...rest } = orDie(world, 'SIOCGIFMAP', ask(session, 'link.get-map', { link }));
  const part = (from: number, bits: number) => Number(BigInt.asUintN(bits, value >> BigInt(from)));
  const changed =
    name === 'irq'
      ? { irq: part(0, 8) }
      : name === 'io_addr'
        ? { baseAddr: part(0, 16), irq: part(16, 8), dma: part(24, 8), port: part(32, 8) }
        : { memStart: BigInt.asUintN(53, value) };
  const map = { memStart, memEnd, ...rest, ...changed };
  orDie(world, 'SIOCSIFMAP', ask(session, 'link.set-map', { link, ...map, memStart: Number(map.memStart), memEnd: Number(map.memEnd) }));
}
