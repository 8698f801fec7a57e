import type { State } from '../../../compat/compare/observer/state.ts';
import type { IdiomLoss, LossId } from '../../../compat/translate/losses.ts';
import { ofAddresses } from './address.ts';
import { ofLinks } from './link.ts';
import { ofNeighbours } from './neighbour.ts';
import { ofRoutes } from './route.ts';
import { ofRoutes6 } from './route6.ts';
import type { ShownOf } from './shown.ts';

/** Every loss: one that has no place here does not compile. */
const losses: ShownOf<LossId> = { ...ofAddresses, ...ofLinks, ...ofNeighbours, ...ofRoutes, ...ofRoutes6 };

export const lossIds = Object.keys(losses) as LossId[];

/** Whether a loss shows from a start state. */
export function shows<Id extends LossId>({ id, of }: IdiomLoss<Id>, start: State): boolean {
  return losses[id].where(start, of);
}

/** Whether a difference is one that a loss may make. */
export function explains({ id }: IdiomLoss, difference: string): boolean {
  const { in: parts, only } = losses[id];
  return parts.some((part) => difference.startsWith(`${part} `)) && (only === undefined || only.test(difference));
}
