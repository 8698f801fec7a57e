import { NotUnderstood } from '../not-understood.ts';
import { regexOf } from '../regex.ts';

export type Value = string | number;
export type Expression = (machine: Machine) => Value;

/** How a program leaves a record, or ends. */
export class Leave extends Error {
  readonly how: 'next' | 'exit';
  constructor(how: 'next' | 'exit') {
    super(how);
    this.how = how;
  }
}

/** Programs that do more than this are none that look into a short text. */
const MOST_STEPS = 100_000;

/** The record, the variables, and what was printed. */
export class Machine {
  readonly variables = new Map<string, Value>([
    ['FS', ' '],
    ['OFS', ' '],
    ['ORS', '\n'],
    ['NR', 0],
  ]);
  readonly arrays = new Map<string, Map<string, Value>>();
  out = '';
  #fields: string[] = [];
  #record = '';
  #steps = 0;

  read(record: string): void {
    this.variables.set('NR', numberOf(this.get('NR')) + 1);
    this.#setRecord(record);
  }

  get(name: string): Value {
    return name === 'NF' ? this.#fields.length : (this.variables.get(name) ?? '');
  }

  set(name: string, value: Value): Value {
    if (name === 'NF' || name === 'RS') throw new NotUnderstood(`${name} of awk that is changed`);
    this.variables.set(name, value);
    return value;
  }

  field(index: number): string {
    if (index < 0) throw new NotUnderstood('a field before the first');
    return index === 0 ? this.#record : (this.#fields[index - 1] ?? '');
  }

  setField(index: number, value: Value): Value {
    if (index === 0) this.#setRecord(textOf(value));
    else {
      if (index < 0 || index > 1000) throw new NotUnderstood(`the field ${index}`);
      while (this.#fields.length < index) this.#fields.push('');
      this.#fields[index - 1] = textOf(value);
      this.#record = this.#fields.join(textOf(this.get('OFS')));
    }
    return value;
  }

  array(name: string): Map<string, Value> {
    const found = this.arrays.get(name) ?? new Map<string, Value>();
    this.arrays.set(name, found);
    return found;
  }

  step(): void {
    if (++this.#steps > MOST_STEPS) throw new NotUnderstood('a program that takes so long');
  }

  #setRecord(record: string): void {
    this.#record = record;
    this.#fields = split(record, textOf(this.get('FS')));
  }
}

/** Fields of a text: a blank stands for white space around words, one character for itself, more are a pattern. */
export function split(text: string, separator: string): string[] {
  if (separator === ' ') return text.trim() === '' ? [] : text.trim().split(/[ \t\n]+/);
  if (text === '') return [];
  return text.split(separator.length === 1 && separator !== '|' ? separator : regexOf(separator === '|' ? '\\|' : separator, 'extended'));
}

/** As awk prints a value: a whole number as it is, another with six digits. */
export function textOf(value: Value): string {
  return typeof value === 'string' ? value : String(Number.isInteger(value) ? value : Number(value.toPrecision(6)));
}

/** The number that a text begins with; 0 where there is none. */
export function numberOf(value: Value): number {
  return typeof value === 'number' ? value : Number(/^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?/.exec(value)?.[0] ?? 0);
}

/** Numbers, and texts that look like some, are compared as numbers. */
export function compare(one: Value, other: Value): number {
  if (looksLikeNumber(one) && looksLikeNumber(other)) return numberOf(one) - numberOf(other);
  const [a, b] = [textOf(one), textOf(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A number is true where it is not 0; so is a text that looks like one; any other where it is not empty. */
export function isTrue(value: Value): boolean {
  return looksLikeNumber(value) ? numberOf(value) !== 0 : value !== '';
}

function looksLikeNumber(value: Value): boolean {
  return typeof value === 'number' || /^\s*[+-]?(\d+\.?\d*|\.\d+)\s*$/.test(value);
}
