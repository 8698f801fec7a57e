import type { OperationCase } from '../case.ts';

export const neighbourCases: OperationCase[] = [];
