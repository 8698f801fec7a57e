import type { Confidence } from '../../../../src/model/finding.ts';
import { lastUpTo } from '../../last-up-to.ts';
import type { Place, Word } from '../../use.ts';
import { type Holding, holdingsOf, literalOf } from './scope.ts';
import type { Part, ShellText, ShellWord, VariablePart } from './syntax/tree.ts';
import { fieldsOf, type Value } from './value.ts';
import { onlyValueOf, type Sight, valuesOfWord } from './values.ts';

/** A word of a command after its variables were followed. */
export interface Field extends Word {
  /** Its text as shell text, for those who hand it to a shell. */
  readonly code: () => ShellText;
  /** The variable that it comes from: `IFCONFIG`. */
  readonly variable?: string;
  /** It stands in quotes, in part or as a whole. */
  readonly quoted: boolean;
  /** The word that it was made of. */
  readonly word?: ShellWord;
}

const placeOf = ({ source, start, end }: ShellWord): Place => source.placeOf(start, end);
const writtenOf = ({ source, start, end }: ShellWord) => source.text.slice(start, end);

/** The variable that a word begins with: `$SBIN/ifconfig`. */
function variableOf({ parts }: ShellWord): VariablePart | undefined {
  const first = parts.find(isFilled);
  return first?.is === 'variable' ? first : undefined;
}

const isFilled = (part: Part) => part.is !== 'text' || part.text !== '';

/** The variable that a word is, and nothing else. */
function wholeVariableOf(word: ShellWord): VariablePart | undefined {
  const first = variableOf(word);
  return first !== undefined && word.parts.every((part) => part === first || !isFilled(part)) ? first : undefined;
}

/** The lists of fields that a word may come to, one for each value that it may have. */
export function alternativesOf(word: ShellWord, sight: Sight): readonly (readonly Field[])[] {
  const text = literalOf(word);
  if (text !== undefined) return [[literalField(word, text)]];
  const arrays = arraysIn(word, sight);
  if (arrays.length > 0) return arrays.slice(0, mostArrays).map((array) => elementsOf(array, word, sight));
  return valuesOfWord(word, sight).map((value) => fieldsOfValue(word, value));
}

/** The fields of a word that is an argument: its only value, or the word as it is written. */
export function argumentOf(word: ShellWord, sight: Sight): readonly Field[] {
  const text = literalOf(word);
  if (text !== undefined) return [literalField(word, text)];
  const [array, another] = arraysIn(word, sight);
  if (array !== undefined && another === undefined) return elementsOf(array, word, sight);
  const value = array === undefined ? onlyValueOf(word, sight) : undefined;
  return value === undefined ? [asWritten(word)] : fieldsOfValue(word, value);
}

/** A word of which nothing is known: a tool's variable that a file only empties has its value from elsewhere. */
export const asWritten = (word: ShellWord): Field => fieldOf(word, { text: codeOf(word.source, word.parts).text, known: false, splits: false });

/** The same of a word that is handed on as a whole, for a shell to read. */
export const wholesOf = (word: ShellWord, sight: Sight): readonly Field[] => valuesOfWord(word, sight).map((value) => fieldOf(word, value));

/** Arrays that hold arrays. */
const mostSteps = 2;
const mostArrays = 8;

function fieldsOfValue(word: ShellWord, value: Value): readonly Field[] {
  return fieldsOf(value).map((each) => fieldOf(word, each));
}

/** The field of a word without variables. */
function literalField(word: ShellWord, text: string): Field {
  const { source, parts } = word;
  return { text, written: writtenOf(word), confidence: 'literal', place: placeOf(word), quoted: parts.some(isQuoted), word, code: () => codeOf(source, parts) };
}

const isQuoted = ({ quoted }: Part) => quoted;

function fieldOf(word: ShellWord, { text, known }: Value): Field {
  if (word.parts.every(({ is }) => is === 'text')) return literalField(word, text);
  const name = variableOf(word)?.name;
  return {
    text,
    written: writtenOf(word),
    confidence: known ? 'variables resolved' : 'partly unknown',
    place: placeOf(word),
    quoted: word.parts.some(isQuoted),
    word,
    code: () => (!known || wholeVariableOf(word) === undefined ? codeOf(word.source, word.parts) : fixed(text, placeOf(word))),
    ...(name === undefined ? {} : { variable: name }),
  };
}

/** A text whose pieces all stand for the same place. */
const fixed = (text: string, place: Place): ShellText => ({ text, isShell: false, placeOf: () => place });

/** What `"${CMD[@]}"` may hold: several fields, whatever the quotes. */
function arraysIn(word: ShellWord, sight: Sight): readonly Holding[] {
  const part = wholeVariableOf(word);
  if (part === undefined || sight.steps > mostSteps || (part.index !== '@' && part.index !== '*')) return [];
  return holdingsOf(sight.scope, part.name).filter(({ elements, loops }) => elements !== undefined && !loops);
}

/** The fields of one such array. */
function elementsOf({ elements = [], frame }: Holding, word: ShellWord, sight: Sight): readonly Field[] {
  const [from, name] = [{ ...sight, frame, steps: sight.steps + 1 }, (variableOf(word) as VariablePart).name];
  const seen = { word, written: writtenOf(word), place: placeOf(word), variable: name };
  return elements.flatMap((each) => argumentOf(each, from)).map((field) => ({ ...field, ...seen, confidence: atLeastResolved(field.confidence) }));
}

const atLeastResolved = (confidence: Confidence): Confidence => (confidence === 'literal' ? 'variables resolved' : confidence);

/** Parts without their quotes, as text for a shell; variables and substitutions stay as they are written. */
export function codeOf(source: ShellText, parts: readonly Part[]): ShellText {
  const pieces: { start: number; length: number }[] = [];
  const froms: number[] = [];
  let text = '';
  let quoted = false;
  for (const part of parts) {
    const piece = part.is === 'text' ? part.text : source.text.slice(part.start, part.end);
    quoted ||= part.quoted;
    if (piece === '') continue;
    const last = pieces.at(-1);
    if (last !== undefined && last.start + last.length === part.start) last.length += piece.length;
    else {
      froms.push(text.length);
      pieces.push({ start: part.start, length: piece.length });
    }
    text += piece;
  }
  return {
    text,
    isShell: source.isShell && !quoted,
    placeOf: (start, end) => source.placeOf(behind(pieces, froms, start), end > start ? behind(pieces, froms, end - 1) + 1 : behind(pieces, froms, end)),
  };
}

/** Several texts as one, with a space between them. */
export function joined(texts: readonly ShellText[]): ShellText {
  const [first] = texts;
  if (texts.length === 1 && first !== undefined) return first;
  const starts: number[] = [];
  let text = '';
  for (const each of texts) {
    if (starts.length > 0) text += ' ';
    starts.push(text.length);
    text += each.text;
  }
  const at = (offset: number) => lastUpTo(starts, offset);
  const placeIn = (index: number, from: number, to: number) => (texts[index] as ShellText).placeOf(Math.max(0, from), Math.max(0, to));
  return {
    text,
    isShell: false,
    placeOf: (start, end) => {
      const [first, last] = [at(start), at(Math.max(start, end - 1))];
      if (first === last) return placeIn(first, start - (starts[first] as number), end - (starts[first] as number));
      const head = placeIn(first, start - (starts[first] as number), (texts[first] as ShellText).text.length);
      return { start: head.start, end: placeIn(last, 0, end - (starts[last] as number)).end };
    },
  };
}

/** Where a piece of decoded text stood before. */
function behind(pieces: readonly { readonly start: number; readonly length: number }[], froms: readonly number[], offset: number): number {
  const index = lastUpTo(froms, offset);
  const piece = pieces[index];
  return piece === undefined ? 0 : piece.start + Math.min(piece.length, offset - (froms[index] as number));
}
