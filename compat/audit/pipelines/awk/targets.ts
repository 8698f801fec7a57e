import { NotUnderstood } from '../not-understood.ts';
import { substituted } from './functions.ts';
import { type Expression, type Machine, numberOf, split, textOf, type Value } from './machine.ts';

/** Something that can be set: a variable, a field, a place of an array. */
export type Target = Expression & { set?: (machine: Machine, value: Value) => Value; pattern?: string };

/** The pattern itself, or the text that is to be one. */
export const patternOf = (target: Target, machine: Machine): string => target.pattern ?? textOf(target(machine));

export function variable(name: string): Target {
  return Object.assign((machine: Machine) => machine.get(name), { set: (machine: Machine, value: Value) => machine.set(name, value) });
}

export function field(index: Expression): Target {
  return Object.assign((machine: Machine) => machine.field(numberOf(index(machine))), {
    set: (machine: Machine, value: Value) => machine.setField(numberOf(index(machine)), value),
  });
}

export function substitution(everywhere: boolean, [pattern, replacement, target = field(() => 0)]: readonly Target[]): Target {
  const { set } = target;
  if (pattern === undefined || replacement === undefined || set === undefined) throw new NotUnderstood('sub of awk');
  return (machine) => {
    const { text, count } = substituted(textOf(target(machine)), patternOf(pattern, machine), textOf(replacement(machine)), everywhere);
    if (count > 0) set(machine, text);
    return count;
  };
}

export function splitCall(name: string, [text, , separator]: readonly Target[]): Target {
  if (text === undefined || !/^[A-Za-z_]\w*$/.test(name)) throw new NotUnderstood('split of awk');
  return (machine) => {
    const parts = split(textOf(text(machine)), separator === undefined ? textOf(machine.get('FS')) : patternOf(separator, machine));
    const array = machine.array(name);
    array.clear();
    for (const [index, part] of parts.entries()) array.set(String(index + 1), part);
    return parts.length;
  };
}
