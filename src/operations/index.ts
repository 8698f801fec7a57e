import * as link from './link/index.ts';
import type { Operation } from './operation.ts';

type Contracts = typeof link;
type Contract = Contracts[keyof Contracts];

/** Every operation there is. */
export type OperationId = Contract['id'];
type ContractOf<Id extends OperationId> = Extract<Contract, { id: Id }>;
type TypesOf<Id extends OperationId> = NonNullable<ContractOf<Id>['types']>;
export type Input<Id extends OperationId> = TypesOf<Id>['input'];
export type Output<Id extends OperationId> = TypesOf<Id>['output'];

/** The registry, by id. */
export const operations: ReadonlyMap<OperationId, Operation<OperationId>> = new Map([link].flatMap((object) => Object.values(object)).map((contract) => [contract.id, contract]));
