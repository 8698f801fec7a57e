import type { Argument, Dialect, Part } from './dialect.ts';
import type { Grown, Names } from './names.ts';
import { spanOf, type Tree } from './tree.ts';
import { doubted, joined, type Piece, part, seenFrom, type Text, textOf, unknown, type Value, wordsOf } from './value.ts';

/** For nodes that read a name: the expression that is meant, of all that were written to it. */
export type Choices = ReadonlyMap<number, Choice>;

export interface Choice {
  readonly value: Tree;
  /** A word of it is taken to stand where the name is read, not where it was written. */
  readonly moves: boolean;
  /** All arguments that a parameter takes, where it takes the rest of them. */
  readonly rest?: readonly Tree[];
}

/** Deeper than this nothing is followed, and no more expressions for one value: each of a chain of names may hold the one before twice. */
const [DEEPEST, MOST] = [200, 5000];

/** What is left to do for a value, and the values that are being found out: one that is put together from itself is not known. */
interface Work {
  left: number;
  readonly open: Set<number>;
}

/** What an expression comes to. */
export function evaluate(node: Tree, choices: Choices, names: Names, dialect: Dialect, depth = 0, work: Work = { left: MOST, open: new Set() }): Value {
  const nothing = () => unknown(node.text().slice(0, 80), spanOf(node));
  if (depth > DEEPEST || work.left-- <= 0) return nothing();
  const go = (next: Tree) => evaluate(next, choices, names, dialect, depth + 1, work);
  const expression = dialect.expression(node);
  switch (expression.is) {
    case 'text':
      // What a shell prints there is not known, unless it says where a program is.
      if (expression.runs !== undefined && depth > 0) return located(expression.parts) ?? nothing();
      return { is: 'text', pieces: expression.parts.flatMap((each) => pieceOf(each, go)) };
    case 'join': {
      const values = expression.parts.map(go);
      if (expression.between === undefined) return joined(values);
      return joined(
        values.flatMap((value) => (value.is === 'list' ? value.items : [value])),
        textOf(go(expression.between)),
      );
    }
    case 'format':
      return filled(expression, go);
    case 'list':
      return { is: 'list', items: expression.items.flatMap((item) => spread(item, go, dialect)), ...spanOf(node) };
    case 'number':
      return known(node.text(), node);
    case 'same':
      return go(expression.inner);
    case 'words':
      return wordsOf(go(expression.of));
    case 'either': {
      const chosen = choices.get(node.id());
      const first = chosen?.value ?? expression.options.find((option) => dialect.expression(option).is === 'text') ?? expression.options[0];
      return first === undefined ? nothing() : go(first);
    }
    case 'name':
    case 'member':
      return named(node, choices, names, dialect, depth, work) ?? nothing();
    default: {
      const chosen = choices.get(node.id());
      return chosen === undefined ? nothing() : seen(go(chosen.value), node, chosen.moves);
    }
  }
}

/** `which ifconfig` in backticks comes to the path of the tool. */
export function located(parts: readonly Part[]): Text | undefined {
  const [only, ...others] = parts;
  if (only === undefined || 'hole' in only || others.length > 0) return undefined;
  const match = /^\s*(?:\S*\/)?(?:which|command\s+-v|type\s+-p)\s+([\w./-]+)\s*(?:2?>[^|;]*)?$/.exec(only.text);
  if (match?.[1] === undefined) return undefined;
  const at = only.text.lastIndexOf(match[1]);
  return { is: 'text', pieces: [part({ ...only, known: true, resolved: false }, at, at + match[1].length)] };
}

function named(node: Tree, choices: Choices, names: Names, dialect: Dialect, depth: number, work: Work): Value | undefined {
  const go = (next: Tree) => evaluate(next, choices, names, dialect, depth + 1, work);
  const added = ({ value, sure }: Grown) => (sure ? go(value) : doubted(go(value)));
  const chosen = choices.get(node.id());
  if (chosen?.rest !== undefined) return { is: 'list', items: chosen.rest.map(go), ...spanOf(node) };
  const expression = dialect.expression(node);
  if (expression.is === 'member') {
    if (chosen !== undefined) return seen(go(chosen.value), node, chosen.moves);
    const table = names.written(expression.table)?.value;
    const read = table === undefined ? undefined : dialect.expression(table);
    const entry = read?.is === 'table' ? read.entries.find(({ key }) => key === expression.key) : undefined;
    if (entry !== undefined) return seen(go(entry.value), node, true);
    const item = itemOf(expression.key, names.written(expression.table)?.growths.length ? go(expression.table) : undefined);
    if (item !== undefined) return seen(item, node, true);
  }
  const written = chosen === undefined ? names.written(node) : { value: chosen.value, growths: names.growths(node, spanOf(chosen.value).start), sure: true };
  if (written === undefined) {
    const grown = names.growths(node, -1);
    return grown.length === 0 ? undefined : joined([unknown(node.text(), spanOf(node)), ...grown.map(added)]);
  }
  const value = written.value === undefined ? undefined : once(written.value, go, work);
  const base = value === undefined ? unknown(node.text(), spanOf(node)) : seen(value, node, chosen?.moves ?? true);
  return written.growths.length === 0 ? base : joined([base, ...written.growths.map(added)]);
}

/** `words[0]` of a list that was put together step by step. */
function itemOf(key: string | undefined, list: Value | undefined): Value | undefined {
  return list?.is === 'list' && /^\d+$/.test(key ?? '') ? list.items[Number(key)] : undefined;
}

/** The value of what was written to a name; undefined where it is looked for on the way to itself. */
function once(node: Tree, go: (next: Tree) => Value, { open }: Work): Value | undefined {
  const id = node.id();
  if (open.has(id)) return undefined;
  open.add(id);
  const value = go(node);
  open.delete(id);
  return value;
}

/** An item of a list; `*items` are all of its own. */
function spread(item: Tree, go: (next: Tree) => Value, dialect: Dialect): readonly Value[] {
  const expression = dialect.expression(item);
  const value = go(item);
  return expression.is === 'same' && expression.spread && value.is === 'list' ? value.items : [value];
}

function pieceOf(each: Part, go: (next: Tree) => Value): readonly Piece[] {
  if (!('hole' in each)) return [{ ...each, known: true, resolved: false }];
  return moved(go(each.hole), each).pieces;
}

/** A value where it is put in: a word stands there, a whole command where it is written. */
function moved(value: Value, { start, end }: { start: number; end: number }): Text {
  const text = value.is === 'text' ? value : joined(value.items, ' ');
  if (text.is === 'text' && /\S\s+\S/.test(textOf(text))) return { is: 'text', pieces: text.pieces.map((piece) => ({ ...piece, resolved: true })) };
  return {
    is: 'text',
    pieces:
      text.is === 'text'
        ? text.pieces.map((piece) => (piece.known && !piece.resolved ? { ...piece, resolved: true } : { ...piece, start, end, asWritten: false, resolved: true }))
        : [],
  };
}

function known(text: string, node: Tree): Text {
  return { is: 'text', pieces: [{ text, ...spanOf(node), asWritten: true, known: true, resolved: false }] };
}

const HOLES = { '%': /%%|%(?:\((\w+)\))?[-#0 +]*(?:\d+|\*)?(?:\.\d+)?[a-zA-Z]/g, '{': /\{\{|\}\}|\{([^{}]*)\}/g, '~': /~[-\d.*]*t?[a-mo-zA-Z#+]/g };

/** A template with its holes filled, as far as there is something to fill them. */
function filled({ style, template, values }: { style: '%' | '{' | '~'; template: Tree; values: readonly Argument[] }, go: (next: Tree) => Value): Value {
  const base = go(template);
  if (base.is === 'list') return base;
  let next = 0;
  const pieces = base.pieces.flatMap((piece) => {
    if (!piece.known) return [piece];
    const made: Piece[] = [];
    let from = 0;
    for (const match of piece.text.matchAll(HOLES[style])) {
      if (match.index > from) made.push(part(piece, from, match.index));
      from = match.index + match[0].length;
      const at = part(piece, match.index, from);
      if (/^(%%|\{\{|\}\})$/.test(match[0])) made.push({ ...at, text: match[0].slice(1), asWritten: false });
      else {
        const name = match[1]?.replace(/[!:.[].*$/s, '') ?? '';
        const argument = /^\d+$/.test(name) ? values[Number(name)] : name === '' ? values[next++] : values.find(({ keyword }) => keyword === name);
        made.push(...moved(argument === undefined ? unknown(name || 'value', at) : go(argument.value), at).pieces);
      }
    }
    if (from < piece.text.length) made.push(part(piece, from, piece.text.length));
    return made;
  });
  return { is: 'text', pieces };
}

function seen(value: Value, from: Tree, moves: boolean): Value {
  return moves ? seenFrom(value, spanOf(from)) : value;
}
