import { errnos } from '../../../src/base/errno.ts';
import { strerror } from '../../../src/base/strerror.ts';
import { deviceName } from '../../../src/model/link-name.ts';
import type { Input, OperationId, Output } from '../../../src/operations/index.ts';
import type { FirstAddress } from '../../../src/operations/link/link-details.ts';
import { mayChangeLinks } from '../may-change.ts';
import type { LookupFailure, World } from '../world.ts';
import type { Family, Socket } from './families.ts';

/** A question to the databases of names, the one thing that has to be waited for. */
export interface Question {
  host: string;
  /** `any` is the first of either. */
  family: 4 | 6 | 'any';
}

/** Work that may ask for names on its way: all else is done at once. */
export type Work<T> = Generator<Question, T, string | LookupFailure>;

/** One run of ifconfig that sets something. */
export interface Session {
  readonly world: World;
  /** The interface, cut to the 15 bytes that an ifreq has room for. */
  readonly link: string;
  readonly words: readonly string[];
  /** Of the word that is read next. */
  at: number;
  family: Family;
  readonly verbose: boolean;
  /** 1 after an error; every bit is set where flags could not be written, and stays until an error that is not of flags or netmasks. */
  status: number;
  netmaskGiven: boolean;
  /** The netmask of `ADDRESS/LENGTH`, which is set after everything else. */
  lateNetmask?: string;
  /** Names as they were when aliases were first looked for, and the IPv4 address that each was last seen with: neither is forgotten. */
  known?: { names: string[]; seen: Map<string, FirstAddress> };
  /** As `mayChange` has found. */
  mayChange?: boolean;
  /** What the family's reader last found wrong. */
  familyError?: string;
  /** h_errno of the last lookup that failed. */
  lookupFailure?: LookupFailure;
}

/** The end of the program, wherever it is. */
export class Leave extends Error {
  override readonly name = 'Leave';
  readonly status: number;

  constructor(status: number) {
    super(`exit ${status}`);
    this.status = status;
  }
}

/** What the kernel gave or said. `call` is the request, message or file that it refused. */
export type Answer<T> = { ok: true; value: T } | { ok: false; errno: number; call: string };

/**
 * Runs an operation, as far as the family's socket would: families that the kernel does not have leave -1 in place of a descriptor, and no name that is given
 * is that of the link without a name, which no message could ask for.
 */
export function ask<Id extends OperationId>(session: Session, operation: Id, input: Input<Id>, socket: Socket = session.family.socket): Answer<Output<Id>> {
  if (typeof socket === 'number') return { ok: false, errno: socket, call: 'socket' };
  const { link, label = link } = input as { link?: string; label?: string };
  const nameless = label !== undefined && deviceName(label) === '';
  const answer: Answer<Output<Id>> = nameless ? { ok: false, errno: errnos.ENODEV, call: 'SIOCGIFINDEX' } : answerOf(session.world.run(operation, input));
  if (!answer.ok && askRightFirst.test(operation) && !mayChange(session)) return { ok: false, errno: errnos.EPERM, call: 'SIOCSIFFLAGS' };
  return answer;
}

/** What an old tool does by one request that writes. The kernel asks for the right to before it looks for the link; of a message it does so when it is sent, and before it another has found the link. */
const askRightFirst = /^(link\.set-(?!keepalive|outfill)|address\.set)/;

/** Whether links may be changed at all. Not every root may: that of a container seldom does. */
export function mayChange(session: Session): boolean {
  session.mayChange ??= mayChangeLinks(session.world);
  return session.mayChange;
}

/** An outcome, without the difference between what the kernel refuses and what it has no way for. */
export function answerOf<T>(outcome: ReturnType<World['run']> & { value?: T }): Answer<T> {
  if (outcome.ok) return { ok: true, value: outcome.value as T };
  if ('unsupported' in outcome) return { ok: false, errno: errnos.EOPNOTSUPP, call: '' };
  return { ok: false, errno: outcome.error.errno, call: outcome.error.call };
}

/** Tells an error as perror(3) does, and notes it down: that of a netmask beside what there is, others in its place. */
export function note(session: Session, what: string, answer: Answer<unknown>): void {
  if (answer.ok) return;
  session.world.err(`${what}: ${strerror(answer.errno)}\n`);
  session.status = what === 'SIOCSIFNETMASK' ? session.status | 1 : 1;
}
