import { legacyTools } from '../../../legacy/legacy-tools.ts';
import { toolInName } from '../strings/command-words.ts';
import { type Text, unknown, type Value } from '../strings/value.ts';
import { lastWord } from './ranges.ts';
import type { Stream } from './stream.ts';

/** What nobody knows, under the name that it has in the program; what is named after a tool is that tool: `IFCONFIG_PATH`. */
export function unknownAt(stream: Stream, from: number, to: number): Text {
  const [first, last] = [stream.tokens[from], stream.tokens[to - 1]];
  const tool = lastWord(stream, from, to) === to - 1 && last !== undefined ? toolInName(last.text) : undefined;
  if (tool !== undefined && first !== undefined && last !== undefined)
    return { is: 'text', pieces: [{ text: tool, start: first.start, end: last.end, asWritten: false, known: true, resolved: true }] };
  const names = stream.tokens.slice(from, Math.min(to, from + 12)).filter((token) => token.is === 'word');
  return unknown(names.at(-1)?.text ?? 'value', { start: first?.start ?? 0, end: last?.end ?? first?.end ?? 0 });
}

/** Whether anything of a value is known. */
export function tells(value: Value): boolean {
  return value.is === 'list' || value.pieces.some(({ known }) => known);
}

/** A text in which a legacy tool is named. */
export const namesTool = new RegExp(`\\b(${[...legacyTools.keys()].join('|')})\\b`);
