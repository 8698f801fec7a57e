import { deviceName } from '../../../src/model/link-name.ts';
import type { Input, OperationId } from '../../../src/operations/index.ts';

/** What fits every state: shell lines, to be run one after another, also where one of them fails; or why there are none, in words. */
export type Exact = readonly string[] | { readonly reason: string };

/** What else is known of a call: its input where the link is down, if that is another one. */
export interface Elsewhere<Id extends OperationId> {
  readonly whenDown?: Input<Id>;
}

/** The lines of one operation. Their exit status tells whether it was done only where a tool asks for that. */
export type ExactWriter<Id extends OperationId> = (input: Input<Id>, elsewhere: Elsewhere<Id>) => Exact;

/** The operations on one kind of object whose words depend on the state. */
export type ExactWritersOf<Object extends string> = { readonly [Id in Extract<OperationId, `${Object}.${string}`>]?: ExactWriter<Id> };

/** Answers nothing, except on links of a kind that has link-layer addresses as Ethernet has them; to stand before `&&`. */
export function isEther(link: string): string {
  return `ip -o link show dev ${deviceName(link)} | grep -q link/ether`;
}

/** No command does this. */
export function without(reason: string): { readonly reason: string } {
  return { reason };
}
