import type { OperationCase } from '../case.ts';

export const hostnameCases: OperationCase[] = [];
