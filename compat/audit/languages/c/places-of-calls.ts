import type { Place } from '../../use.ts';
import type { Value } from '../strings/value.ts';
import { type Call, closeOf, type Stream } from './stream.ts';

/** Whether a command is put together outside of the call that runs it. */
export function isHeldBefore(command: Value, stream: Stream, call: Call): boolean {
  const first = command.is === 'list' ? command.items[0] : command;
  const piece = first?.is === 'text' ? first.pieces[0] : undefined;
  return piece !== undefined && !isWithin(piece, stream, call);
}

/** Where a call stands, from its name to its last bracket. */
export function placeOf(stream: Stream, { at, open }: Call): Place {
  return { start: stream.tokens[at]?.start ?? 0, end: (stream.tokens[closeOf(stream, open)] ?? stream.tokens.at(-1))?.end ?? 0 };
}

/** Whether a place begins within a call. */
export function isWithin({ start }: Pick<Place, 'start'>, stream: Stream, call: Call): boolean {
  const around = placeOf(stream, call);
  return start >= around.start && start < around.end;
}
