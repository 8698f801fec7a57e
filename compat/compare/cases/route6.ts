import type { OperationCase } from '../case.ts';

export const route6Cases: OperationCase[] = [];
