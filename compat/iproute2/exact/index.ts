import type { Input, OperationId } from '../../../src/operations/index.ts';
import { type Call, iproute2Table } from '../index.ts';
import { shellLine } from '../shell.ts';
import type { Translator } from '../translation.ts';
import { address } from './address.ts';
import { bridge } from './bridge.ts';
import type { Elsewhere, Exact, ExactWriter } from './exact.ts';
import { link } from './link.ts';
import { neighbour } from './neighbour.ts';
import { route } from './route.ts';
import { route6 } from './route6.ts';
import { tun } from './tun.ts';

export type { Elsewhere, Exact } from './exact.ts';

/** The operations whose words depend on the state: a shell asks it. All others are said as they are. */
const asking: { readonly [Id in OperationId]?: ExactWriter<Id> } = { ...link, ...address, ...route, ...route6, ...neighbour, ...bridge, ...tun };

/** A question that no state is there to answer: the operation belongs into `asking`. */
export class Asked extends Error {
  override readonly name = 'Asked';
}

const nobody = (operation: string): never => {
  throw new Asked(operation);
};

/** Shell lines that do what an operation does, from any state. */
export function exactLines<Id extends OperationId>({ operation, input }: Call<Id>, elsewhere: Elsewhere<Id> = {}): Exact {
  const writer = asking[operation] as ExactWriter<Id> | undefined;
  if (writer !== undefined) return writer(input, elsewhere);
  const translation = (iproute2Table[operation] as Translator<Id>)(input as Input<Id>, nobody);
  return 'reason' in translation ? translation : translation.commands.map(shellLine);
}
