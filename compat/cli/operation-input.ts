import { UsageError } from '../../src/base/errors.ts';
import { nearest } from '../../src/base/nearest.ts';
import { type Input, type OperationId, operations } from '../../src/operations/index.ts';
import type { Operation } from '../../src/operations/operation.ts';

/** The operation and its input from `key=value` words, each parsed by its field. Throws UsageError with what would be right. */
export function operationInput(operation: string, words: readonly string[]): { id: OperationId; input: Input<OperationId> } {
  const contract = contractOf(operation);
  const input: Record<string, unknown> = {};
  for (const word of words) {
    const { key, text } = split(contract, word);
    if (Object.hasOwn(input, key)) throw new UsageError(`${contract.id}: ${key} is given twice`);
    input[key] = parsed(contract, key, text);
  }
  // Whatever is missing is told by `run`, which checks the input of the public API alike.
  return { id: contract.id, input: input as Input<OperationId> };
}

function contractOf(id: string): Operation<OperationId> {
  const contract = operations.get(id as OperationId);
  if (contract !== undefined) return contract;
  const near = nearest(id, operations.keys());
  throw new UsageError(`there is no operation '${id}'${near === undefined ? '' : `; did you mean '${near}'?`} (netlift ops lists them)`);
}

function split({ id, input }: Operation<OperationId>, word: string): { key: string; text: string } {
  const at = word.indexOf('=');
  if (at < 1) throw new UsageError(`${id}: '${word}' is not key=value; it takes ${keysOf(input)}`);
  const key = word.slice(0, at);
  if (Object.hasOwn(input, key)) return { key, text: word.slice(at + 1) };
  const near = nearest(key, Object.keys(input));
  throw new UsageError(`${id} takes no '${key}'${near === undefined ? '' : `; did you mean '${near}'?`}; it takes ${keysOf(input)}`);
}

function keysOf(input: object): string {
  return Object.keys(input).join(', ') || 'nothing';
}

function parsed({ id, input }: Operation<OperationId>, key: string, text: string): unknown {
  try {
    return input[key]?.parse(text);
  } catch (error) {
    throw error instanceof UsageError ? new UsageError(`${id}: ${key}: ${error.message}`) : error;
  }
}
