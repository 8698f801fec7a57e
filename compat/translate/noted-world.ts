import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { type OperationId, operations } from '../../src/operations/index.ts';
import type { Files, Names, World } from '../legacy/world.ts';
import { plainAnswer } from './plain-link.ts';

/** An operation with its input, as a command line makes it. */
export interface NotedCall {
  readonly operation: OperationId;
  readonly input: Readonly<Record<string, unknown>>;
}

/** What one run of a tool came to. */
export interface Notes {
  /** What it would change, in its order. */
  readonly writes: NotedCall[];
  /** What it asks. */
  readonly reads: NotedCall[];
  /** Names that only a database of the machine knows. */
  readonly hosts: string[];
  readonly files: string[];
  /** Users and groups by name; the number that stands for each is its place and `FIRST_ID`. */
  readonly accounts: string[];
  stdout: string;
  stderr: string;
}

export interface Circumstances {
  program: string;
  words: readonly string[];
  /** Whether links are up. */
  up: boolean;
  /** Of the changes, by their place, those that the kernel refuses, and with which error number. */
  failing?: { readonly at: number; readonly errno: number };
}

/** Ids that stand for names begin here: high, and not -1. */
export const FIRST_ID = 0x7f000000;

/** A tool that goes on for ever has been asked often enough. */
export class EndOfTime extends Error {
  override readonly name = 'EndOfTime';
}

/** A world without a kernel: it notes down what a tool would do, answers as a plain link does, and lets everything succeed. It looks up no names and reads no files. */
export function notedWorld({ program, words, up, failing }: Circumstances): { world: World; notes: Notes } {
  const notes: Notes = { writes: [], reads: [], hosts: [], files: [], accounts: [], stdout: '', stderr: '' };
  const run = (operation: OperationId, input: object): Outcome<unknown> => {
    const call: NotedCall = { operation, input: { ...input } };
    const fine: Outcome<unknown> = { ok: true, operation, via: 'netlink', value: undefined };
    if (!operations.get(operation)?.writes) {
      notes.reads.push(call);
      return { ...fine, value: plainAnswer(operation, call.input, { up, words }) ?? [] };
    }
    // A question whether links may be changed at all, not a change: see mayChangeLinks.
    if (call.input.link === '/') return refused(operation, errnos.ENODEV);
    notes.writes.push(call);
    if (failing !== undefined && failing.at === notes.writes.length - 1) return refused(operation, failing.errno);
    return { ...fine, value: operation === 'tun.add' ? call.input.name : undefined };
  };
  const world: World = {
    ...{ program, style: '2.10' as const, uid: 0 },
    run: run as World['run'],
    each: (operation, input) => run(operation, input) as Outcome<undefined>,
    out: (text) => {
      notes.stdout += Buffer.from(text as string).toString('latin1');
    },
    err: (text) => {
      notes.stderr += text;
    },
    names: unknownNames(notes),
    files: closedFiles(notes),
    pause: () => Promise.reject(new EndOfTime()),
  };
  return { world, notes };
}

function refused(operation: OperationId, errno: number): Outcome<never> {
  const { code, call, via } = new KernelError(errno, '', 'netlink');
  return { ok: false, operation, via: 'netlink', error: { code, errno, call, via } };
}

function unknownNames({ hosts, accounts }: Notes): Names {
  const asked = (host: string) => {
    hosts.push(host);
    return 'HOST_NOT_FOUND' as const;
  };
  const idOf = (name: string) => {
    if (/^(-?\d.*)?$/.test(name)) return undefined;
    accounts.push(name);
    return FIRST_ID + accounts.length - 1;
  };
  return {
    addressOf: async (host) => asked(host),
    addressesOf: async (host) => asked(host),
    resolve: (host) => ({ problem: asked(host) }),
    hostByName: (host) => ({ problem: asked(host) }),
    hostOf: async () => undefined,
    networkOf: () => undefined,
    // Of a network that is none, a host is asked next.
    addressOfNetwork: () => undefined,
    serviceOf: () => undefined,
    protocolOf: () => undefined,
    userOf: () => undefined,
    uidOf: idOf,
    gidOf: idOf,
  };
}

function closedFiles({ files }: Notes): Files {
  const closed = (path: string): never => {
    files.push(path);
    throw new KernelError(errnos.ENOENT, path, 'file');
  };
  return { read: closed, list: closed, size: closed, readLink: closed };
}
