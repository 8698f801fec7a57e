import type { OperationCase } from '../case.ts';

export const address6Cases: OperationCase[] = [];
