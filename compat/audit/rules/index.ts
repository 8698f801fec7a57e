import type { Rule } from './rule.ts';

/** Every rule, the most particular first: the first that has something to say of a use says it. */
export const rules: readonly Rule[] = [];
