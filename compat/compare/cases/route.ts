import type { OperationCase } from '../case.ts';

export const routeCases: OperationCase[] = [];
