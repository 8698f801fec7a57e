import type { OperationId } from '../../../src/operations/index.ts';

/** What a request is about; each has its rule. */
export type RequestFamily =
  | 'links'
  | 'addresses'
  | 'routes'
  | 'neighbours'
  | 'bridges'
  | 'bonds'
  | 'vlans'
  | 'tunnels'
  | 'ethtool'
  | 'mii'
  | 'wireless'
  | 'tun'
  | 'sockets'
  | 'private'
  | 'other protocols'
  | 'another system'
  | 'unknown';

/** A networking ioctl, and what netlink has in its place. */
export interface LegacyRequest {
  readonly name: string;
  /** As x86 and arm number it; undefined where Linux has no number of that name. */
  readonly number?: number;
  readonly family: RequestFamily;
  /** Whether it changes anything. */
  readonly writes: boolean;
  /** The nearest message, and where in it the answer or the value stands: `RTM_GETLINK (IFLA_MTU)`. */
  readonly message?: string;
  /** What iproute2, or the tool beside it, says in its place. */
  readonly words?: string;
  /** Why netlink has nothing in its place. */
  readonly noMessage?: string;
  /** It fails wherever it is made, on every kernel that is in use. */
  readonly alwaysFails?: true;
  /** What else is true of it: where the two differ, what to use although it is no counterpart. */
  readonly remark?: string;
  /** Our operation that has this request on its one side and the message on the other. */
  readonly operation?: OperationId;
  /** The kernel's function that answers it. */
  readonly kernel?: string;
}

type Facts = Omit<LegacyRequest, 'name' | 'number' | 'family' | 'writes'>;
/** `[number, 'get' or 'set', what is known of it]`. */
export type Row = readonly [number: number | undefined, does: 'get' | 'set', facts: Facts];

/** The requests of one family; `kernel` where a row does not say its own. */
export function family(family: RequestFamily, kernel: string | undefined, rows: Readonly<Record<string, Row>>): LegacyRequest[] {
  return Object.entries(rows).map(([name, [number, does, facts]]) => ({
    name,
    ...(number === undefined ? {} : { number }),
    family,
    writes: does === 'set',
    ...(kernel === undefined ? {} : { kernel }),
    ...facts,
  }));
}
