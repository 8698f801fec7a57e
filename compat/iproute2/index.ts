import type { Input, OperationId } from '../../src/operations/index.ts';
import { address } from './address.ts';
import { address6 } from './address6.ts';
import { bridge } from './bridge.ts';
import { hostname } from './hostname.ts';
import { link } from './link.ts';
import { multicast } from './multicast.ts';
import { neighbour } from './neighbour.ts';
import { route } from './route.ts';
import { route6 } from './route6.ts';
import { socket } from './socket.ts';
import { statistics } from './statistics.ts';
import type { Ask, Translation, Translator } from './translation.ts';
import { tun } from './tun.ts';

export type { Ask, Command, Translation } from './translation.ts';

/** The words of every operation: leaving one out does not compile. */
export const iproute2Table: { readonly [Id in OperationId]: Translator<Id> } = {
  ...link,
  ...address,
  ...address6,
  ...route,
  ...route6,
  ...neighbour,
  ...multicast,
  ...statistics,
  ...tun,
  ...bridge,
  ...hostname,
  ...socket,
};

/** An operation with its input, as a grammar makes it from a legacy command. */
export interface Call<Id extends OperationId = OperationId> {
  readonly operation: Id;
  readonly input: Input<Id>;
}

/** The exact words for a call in the state that `ask` sees: run one after another they leave the kernel in the state that the operation leaves it in. */
export function iproute2Words<Id extends OperationId>({ operation, input }: Call<Id>, ask: Ask): Translation {
  return (iproute2Table[operation] as Translator<Id>)(input, ask);
}
