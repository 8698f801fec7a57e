import type { OperationCase } from '../case.ts';

export const tunCases: OperationCase[] = [];
