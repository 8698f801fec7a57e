import type { OperationCase } from '../case.ts';

export const addressCases: OperationCase[] = [];
