import { deviceName } from '../../src/model/link-name.ts';
import { exactLines } from '../iproute2/exact/index.ts';
import type { Change } from './noted-calls.ts';
import { FIRST_ID, type NotedCall } from './noted-world.ts';

/** One change with its lines, or the reason why there are none. */
export interface ExactStep {
  readonly change: Change;
  readonly lines: readonly string[];
  readonly reason?: string;
}

/** A word that a shell takes as it is, inside quotes or outside, and awk in a string. */
const plain = /^[\w@%+=:,./-]+$/;

/** The lines of each change. */
export function exactSteps(changes: readonly Change[], accounts: readonly string[]): ExactStep[] {
  return changes.map((change, at) => {
    const odd = oddWord(change);
    if (odd !== undefined) return { change, lines: [], reason: `'${odd}' is no name that could stand in these lines as it is` };
    const exact = overtaken(change, changes[at + 1]) ? [] : linesOf(change);
    if ('reason' in exact) return { change, lines: [], reason: exact.reason };
    return { change, lines: exact.map((line) => withNames(line, accounts)) };
  });
}

function linesOf(change: Change): readonly string[] | { reason: string } {
  const lines = callLines(change, change.whenDown);
  if ('reason' in lines || typeof change.onFailure === 'string') return lines;
  const others = change.onFailure.map((call) => callLines(call));
  const fault = others.find((one) => 'reason' in one);
  if (fault !== undefined) return fault;
  const instead = (others as (readonly string[])[]).flat();
  return instead.length === 0 ? lines : [[...lines, ...instead].join(' || ')];
}

function callLines(call: NotedCall, whenDown?: NotedCall['input']): readonly string[] | { reason: string } {
  const { device } = call.input;
  if (device !== undefined && device !== '/dev/net/tun') return { reason: `ip tuntap opens /dev/net/tun and no other file such as ${device}` };
  if (call.operation === 'tun.add' && !String(call.input.name).includes('%d'))
    return { reason: 'a device that is there already is taken over, with a new owner: ip tuntap add refuses it (IFF_TUN_EXCL)' };
  return exactLines({ operation: call.operation, input: call.input as never }, whenDown === undefined ? {} : { whenDown: whenDown as never });
}

/** A device that is made only to be let go of: ip does both in one. */
function overtaken(change: Change, next: Change | undefined): boolean {
  return change.operation === 'tun.add' && next?.operation === 'tun.set-persistent' && next.input.persistent === false;
}

function oddWord({ input, needs = [] }: Change): string | undefined {
  const odd = [...Object.values(input), ...needs].find((value) => typeof value === 'string' && (!plain.test(value) || value.startsWith('-')));
  return odd === undefined ? undefined : String(odd);
}

function withNames(line: string, accounts: readonly string[]): string {
  return accounts.reduce((text, name, at) => text.replaceAll(` ${FIRST_ID + at}`, ` ${name}`), line);
}

/** All lines in their order. What stops a tool where it is refused, stops what follows. */
export function linesInOrder(steps: readonly Pick<ExactStep, 'change' | 'lines'>[]): string[] {
  const commands: string[] = [];
  let chained = false;
  for (const { change, lines: bare } of steps) {
    const lines = bare.map((line) => [...(change.needs ?? []).map(isThere), line].join(' && '));
    const before = chained && lines.length > 0 ? commands.pop() : undefined;
    commands.push(...(before === undefined ? lines : [[before, ...lines].join(' && ')]));
    chained = lines.length > 0 && change.onFailure === 'stops';
  }
  return withoutRepeats(commands);
}

const isThere = (link: string) => `ip link show dev ${deviceName(link)} >/dev/null`;

/** A link that was taken up stays up, whatever becomes of its addresses: to say it again changes nothing. */
function withoutRepeats(commands: readonly string[]): string[] {
  return commands.filter((line, at) => {
    if (!/^ip link set dev \S+ up$/.test(line)) return true;
    const before = commands.lastIndexOf(line, at - 1);
    return at === 0 || before < 0 || commands.slice(before, at).some((one) => /^ip link set .* (down|address|name) ?/.test(one));
  });
}
