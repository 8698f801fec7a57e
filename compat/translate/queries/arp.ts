import { isIPv4 } from 'node:net';
import { readOptions } from '../../legacy/arp/options.ts';
import { inetAton } from '../../legacy/inet-aton.ts';
import type { World } from '../../legacy/world.ts';
import { loss } from '../idiom.ts';
import { type QueryOrReason, query, resolving } from './query.ts';

/** `arp`, `arp -an`, `arp HOST`. */
export function arpQuery(words: readonly string[], world: World): QueryOrReason {
  const read = readOptions(words, world);
  if ('status' in read) return { reason: 'the options of arp are wrong' };
  const { options, operands } = read;
  const [host] = operands;
  const address = host === undefined ? undefined : inetAton(host);
  if (host !== undefined && (address === undefined || !isIPv4(address))) return { reason: `${host} is the name of a host: a translation looks no names up; say its address` };
  const which = `${address === undefined ? '' : ` to ${address}`}${options.device === '' ? '' : ` dev ${options.device}`}`;
  const shape = `arp${options.numeric ? ' numeric' : ''}${address === undefined ? '' : ' address'}${options.device === '' ? '' : ' link'}${options.hardwareChosen ? ' type' : ''}`;
  const commands = ['', ' proxy'].map((proxy) => `ip -4${resolving(options.numeric)} neighbour show${proxy}${which}`);
  const typed = options.hardwareChosen ? [loss('any-type', 'shows neighbours on links of any type; -H and -t choose one')] : [];
  return query(shape, commands, loss('states', 'states (REACHABLE, STALE, PERMANENT) stand in the place of flags (C, M, P)'), ...typed);
}
