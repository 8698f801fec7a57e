import type { Outcome } from '../../src/model/outcome.ts';
import type { Input, OperationId, Output } from '../../src/operations/index.ts';
import type { Rows, RowsId } from '../../src/operations/rows.ts';
import type { Terminals } from './terminal.ts';

/** Whose texts a tool prints: net-tools 2.10, net-tools 1.60 (`inet addr:... Bcast:...`), or busybox. */
export type Style = '2.10' | '1.60' | 'busybox';

/**
 * All that a legacy tool can ask of, and do to, the machine it runs on. A grammar is a function of its words and a world: the applets give it
 * the running kernel, a translation gives it one that only notes down the calls.
 */
export interface World {
  /** argv[0]: the name by which the tool was called. Its messages begin with it. */
  readonly program: string;
  readonly style: Style;
  /** The effective user id. */
  readonly uid: number;
  /** Runs one operation by the interface that was chosen, or by the other one where that has no way at all; the outcome says which. */
  run<Id extends OperationId>(operation: Id, input: Input<Id>): Outcome<Output<Id>>;
  /** The same row by row, for results that may be very long. A row may be the same object every time. */
  each<Id extends RowsId>(operation: Id, input: Input<Id>, visit: (row: Rows[Id]) => void): Outcome<undefined>;
  /** Writes to stdout, byte for byte. */
  out(text: string | Uint8Array): void;
  /** Writes to stderr, byte for byte. */
  err(text: string): void;
  readonly names: Names;
  readonly files: Files;
  pause(milliseconds: number): Promise<void>;
  /** Serial lines; missing where there are none. */
  readonly terminals?: Terminals;
  /** Writes a line to the log of the system, as syslog(3) does; `priority` is facility and level. Where it is missing, nobody listens. */
  syslog?(priority: number, program: string, text: string): void;
}

/** Why a name has no address, as h_errno tells it (netdb.h). */
export type LookupFailure = 'HOST_NOT_FOUND' | 'TRY_AGAIN';

/** The databases of names, as nsswitch.conf(5) orders them. Undefined where they hold nothing. */
export interface Names {
  /** The first address of a host, in numbers and dots or colons. */
  addressOf(host: string, family: 4 | 6): Promise<string | LookupFailure>;
  /** All addresses of a host with its canonical name, as getaddrinfo(3) with AI_CANONNAME gives them. */
  addressesOf(host: string): Promise<{ canonicalName: string; addresses: string[] } | LookupFailure>;
  /** The canonical name of a host and its addresses, in the order and the words of getaddrinfo(3); it waits. */
  resolve(host: string): { canonicalName: string; addresses: string[] } | { problem: string };
  /** The name of a host, its other names and its IPv4 addresses, in the words of gethostbyname(3) and hstrerror(3); it waits. */
  hostByName(host: string): { name: string; aliases: string[]; addresses: string[] } | { problem: string };
  hostOf(address: string): Promise<string | undefined>;
  /** networks(5): `link-local` for `169.254.0.0`. */
  networkOf(address: string): string | undefined;
  addressOfNetwork(name: string): string | undefined;
  /** services(5). */
  serviceOf(port: number, protocol: string): string | undefined;
  /** protocols(5). */
  protocolOf(number: number): string | undefined;
  /** passwd(5). */
  userOf(uid: number): string | undefined;
  uidOf(user: string): number | undefined;
  /** group(5). */
  gidOf(group: string): number | undefined;
}

/** Files outside /proc/net, which belongs to the interfaces. All throw KernelError with the path. */
export interface Files {
  read(path: string): string;
  list(directory: string): string[];
  /** Bytes, by stat(2): 0 for what has no size, such as a pipe or a file of /proc. */
  size(path: string): number;
  readLink(path: string): string;
}

/** A legacy tool: its words without the program's name, in; the exit status, out. */
export type Tool = (words: readonly string[], world: World) => number | Promise<number>;
