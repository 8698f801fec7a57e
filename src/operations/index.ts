import * as address from './address/index.ts';
import * as address6 from './address6/index.ts';
import * as bridge from './bridge/index.ts';
import * as hostname from './hostname/index.ts';
import * as link from './link/index.ts';
import * as multicast from './multicast/index.ts';
import * as neighbour from './neighbour/index.ts';
import type { Operation } from './operation.ts';
import * as route from './route/index.ts';
import * as route6 from './route6/index.ts';
import * as socket from './socket/index.ts';
import * as statistics from './statistics/index.ts';
import * as tun from './tun/index.ts';

const objects = { link, address, address6, route, route6, neighbour, multicast, statistics, tun, bridge, hostname, socket };
type Objects = typeof objects;
type Contract = { [O in keyof Objects]: Objects[O][keyof Objects[O]] }[keyof Objects];

/** Every operation there is. */
export type OperationId = Contract['id'];
type TypesOf<Id extends OperationId> = NonNullable<Extract<Contract, { id: Id }>['types']>;
export type Input<Id extends OperationId> = TypesOf<Id>['input'];
export type Output<Id extends OperationId> = TypesOf<Id>['output'];

/** The registry, by id. */
export const operations: ReadonlyMap<OperationId, Operation<OperationId>> = new Map(
  Object.values(objects)
    .flatMap((object): Contract[] => Object.values(object))
    .map((contract) => [contract.id, contract]),
);
