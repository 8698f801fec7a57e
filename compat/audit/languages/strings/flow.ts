import { mannerOf } from './command-words.ts';
import type { Argument, Call, Dialect, Growth, Routine } from './dialect.ts';
import type { End, Ending } from './ends.ts';
import { chosen, isInCheck, isSeveral, partOf, type State } from './flow-state.ts';
import { keyFits } from './key-fits.ts';
import type { Names } from './names.ts';
import { holds, type Tree } from './tree.ts';

/** So many names, calls and returns are followed one behind the other, and so many ends are looked at. */
const LONGEST = 5;
const MOST_ENDS = 120;

/** Follows a value up its expressions, through the names and functions that it is given to, to all the places where it ends. */
export function endsOf(start: Tree, names: Names, dialect: Dialect): readonly End[] {
  const ends: End[] = [];
  const seen = new Set<string>();
  const waiting: [Tree, State][] = [[start, { choices: new Map(), through: [], wraps: [], depth: 0 }]];
  for (let next = waiting.shift(); next !== undefined && ends.length < MOST_ENDS; next = waiting.shift()) climb(...next);
  return ends;

  function end(state: State, what: Ending): undefined {
    if (ends.length < MOST_ENDS) ends.push({ choices: state.choices, through: state.through, ...what } as End);
  }

  function climb(from: Tree, begin: State): undefined {
    let [current, state] = [from, begin];
    for (const around of names.around(from)) {
      const expression = dialect.expression(around);
      switch (expression.is) {
        case 'text':
          if (expression.runs !== undefined) return end(state, { is: 'run', node: around, how: expression.runs });
          current = around;
          continue;
        case 'join':
          if (expression.between !== undefined && state.wraps.length > 0 && !holds(expression.between, current)) state = { ...state, wraps: state.wraps.slice(0, -1) };
          current = around;
          continue;
        case 'either':
          if (expression.options.some((option) => holds(option, current))) state = chosen(state, around, current, false);
          current = around;
          continue;
        case 'format':
          // A list or a table that fills a template: what comes of it is a text.
          if (!holds(expression.template, current) && isSeveral(current, dialect)) state = { ...state, wraps: state.wraps.slice(0, -1) };
          current = around;
          continue;
        case 'same':
        case 'name':
          current = around;
          continue;
        case 'words':
        case 'list':
          state = { ...state, wraps: [...state.wraps, current] };
          current = around;
          continue;
        case 'table': {
          const inner = current;
          const entry = expression.entries.find(({ value }) => holds(value, inner));
          if (entry === undefined) return end(state, { is: 'idle', at: around });
          state = { ...state, wraps: [...state.wraps, entry.value] };
          current = around;
          continue;
        }
        case 'member':
          if (!holds(expression.table, current)) return end(state, { is: 'idle', at: around });
          {
            const item = state.wraps.at(-1);
            if (item !== undefined) {
              if (!keyFits(item, expression.key, dialect)) return end(state, { is: 'idle', at: around });
              state = chosen({ ...state, wraps: state.wraps.slice(0, -1) }, around, item, true);
            }
          }
          current = around;
          continue;
        case 'call': {
          const statement = dialect.statement(around);
          const inner = current;
          if (statement.is === 'loop' && (holds(statement.over, inner) || holds(inner, statement.over))) return looped(statement.targets, state);
          const value = statement.is === 'assign' ? statement.values.find((each) => holds(each, inner)) : undefined;
          if (statement.is === 'assign' && value !== undefined) return grown(statement.targets, value, statement.grows, state);
          const next = passed(around, expression, current, state);
          if (next === undefined) return;
          [current, state] = next;
          continue;
        }
        default:
      }
      const statement = dialect.valueOfBody?.(around, current) ?? dialect.statement(around);
      switch (statement.is) {
        case 'assign': {
          const inner = current;
          if (statement.targets.some((target) => holds(target, inner))) return end(state, { is: 'idle', at: around });
          const part = partOf(statement, inner, state);
          const targets = statement.targets.length === statement.values.length ? statement.targets.slice(part.index, part.index + 1) : statement.targets;
          return assigned(targets, statement.grows ? undefined : (statement.values[part.index] ?? current), part.state, true);
        }
        case 'loop': {
          if (!holds(statement.over, current)) break;
          return looped(statement.targets, state);
        }
        case 'return':
          return returned(around, current, state);
        case 'around':
          continue;
        default:
      }
      return end(state, state.wraps.length > 0 ? { is: 'listed', wraps: state.wraps } : { is: 'idle', at: around });
    }
    end(state, state.wraps.length > 0 ? { is: 'listed', wraps: state.wraps } : { is: 'idle', at: current });
  }

  function assigned(targets: readonly Tree[], value: Tree | undefined, state: State, moves: boolean): undefined {
    for (const target of targets) {
      const key = dialect.keptAs(target);
      if (moves) end(state, { is: 'kept', name: key ?? target.text(), target, value, wraps: state.wraps });
      if (key === undefined || state.depth >= LONGEST) continue;
      for (const reader of names.readers(target)) read(reader, value, { ...state, depth: state.depth + 1 }, moves);
    }
  }

  /** A value that a call gives to a name: `words.append(value)`, `define('NAME', value)`. */
  function grown(targets: readonly Tree[], value: Tree, grows: Growth | undefined, state: State): undefined {
    const wraps = grows === 'item' ? [...state.wraps, value] : state.wraps;
    return assigned(targets, grows === undefined ? value : undefined, { ...state, wraps }, true);
  }

  /** An item of a list that a loop goes through. */
  function looped(targets: readonly Tree[], state: State): undefined {
    return assigned(targets, state.wraps.at(-1), { ...state, wraps: state.wraps.slice(0, -1) }, false);
  }

  /** Goes on where a name is read. */
  function read(reader: Tree, value: Tree | undefined, state: State, moves: boolean): void {
    const mark = `${reader.id()} ${state.wraps.length} ${value?.id() ?? ''}`;
    if (seen.has(mark) || ends.length >= MOST_ENDS) return;
    seen.add(mark);
    waiting.push([reader, value === undefined ? state : chosen(state, reader, value, moves)]);
  }

  /** The value is given to a function. Where it comes out again, the call to go on from. */
  function passed(node: Tree, call: Call, current: Tree, state: State): readonly [Tree, State] | undefined {
    const position = call.arguments.findIndex(({ value, spread }) => holds(value, current) || (spread === true && holds(current, value)));
    const argument = call.arguments[position];
    if (argument === undefined) {
      if (
        call.receiver !== undefined &&
        holds(call.receiver, current) &&
        state.wraps.length > 0 &&
        /^(items|values|iteritems|itervalues|each|each_value|map|forEach|freeze)$/.test(call.name)
      )
        return [node, state];
      end(state, { is: 'idle', at: node });
      return undefined;
    }
    const own = names.routines(call.name).filter(({ isMethod, node: body }) => (isMethod === undefined || isMethod === (call.receiver !== undefined)) && !holds(body, node));
    end(state, { is: 'passed', node, call, argument, position, wraps: state.wraps.length, local: own.length > 0 });
    if (state.depth < LONGEST) for (const routine of own.slice(0, 3)) enter(routine, call, argument, position, state);
    const manner = dialect.runnerOf(call) === undefined ? mannerOf(call.name) : 'runs';
    return manner === 'checks' ? [node, chosen(state, node, argument.value, true)] : undefined;
  }

  /** Follows an argument into the body of the function that it is given to. */
  function enter(routine: Routine, call: Call, argument: Argument, position: number, state: State): void {
    const rest = routine.parameters.findIndex((parameter) => parameter.rest);
    const parameter =
      argument.keyword === undefined
        ? (routine.parameters[position] ?? (rest < 0 ? undefined : routine.parameters[rest]))
        : routine.parameters.find(({ name }) => name === argument.keyword);
    if (parameter === undefined) return;
    const wraps = parameter.rest && !argument.spread ? [...state.wraps, argument.value] : state.wraps;
    const inside: State = { ...state, wraps, depth: state.depth + 1, through: [...state.through, call.callee] };
    const others = call.arguments.slice(rest).flatMap(({ keyword, value }) => (keyword === undefined ? [value] : []));
    for (const reader of names.readsOf(parameter.name, routine)) {
      if (parameter.rest && !argument.spread)
        read(reader, undefined, { ...inside, choices: new Map(inside.choices).set(reader.id(), { value: argument.value, moves: false, rest: others }) }, false);
      else read(reader, parameter.rest ? undefined : argument.value, inside, false);
    }
  }

  function returned(node: Tree, current: Tree, state: State): undefined {
    end(state, { is: 'returned', wraps: state.wraps });
    const routine = names.routineAround(node);
    if (routine === undefined || routine.name === '' || state.depth >= LONGEST || isInCheck(state)) return;
    for (const mention of names.mentions(routine.name).slice(0, 40)) {
      const call = mention
        .ancestors()
        .slice(0, 2)
        .find((ancestor) => dialect.kinds.calls.includes(ancestor.kind()) || dialect.expression(ancestor).is === 'call');
      if (call === undefined || holds(routine.node, call)) continue;
      const read = dialect.expression(call);
      if ((read.is === 'call' || read.is === 'name') && read.name === routine.name) {
        const mark = `${call.id()} ${state.wraps.length} ${current.id()}`;
        if (seen.has(mark)) continue;
        seen.add(mark);
        waiting.push([call, { ...chosen(state, call, current, true), depth: state.depth + 1 }]);
      }
    }
  }
}
