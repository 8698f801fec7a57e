import type { Filter } from '../filter.ts';
import { linesIn } from '../lines.ts';
import { NotUnderstood } from '../not-understood.ts';
import { readOptions } from '../read-options.ts';
import { isTrue, Leave, Machine } from './machine.ts';
import { programOf } from './program.ts';

type Rules = ReturnType<typeof programOf>;

/** More is no one-liner. */
const LONGEST = 4096;

/** awk(1) as one-liners have it: patterns, print, printf, if, for, fields, arrays, sub, split. */
export const awk: Filter = (words, text) => {
  const { options, operands } = readOptions('awk', words, '+F:v:');
  const [program, ...files] = operands;
  if (program === undefined || program.length > LONGEST || files.length > 0) throw new NotUnderstood('words of awk');
  const machine = new Machine();
  for (const { means, value = '' } of options) {
    const [, name = '', given = ''] = /^(\w+)=([\s\S]*)$/.exec(value) ?? [];
    if (means === 'F') machine.set('FS', value === 't' || value === '\\t' ? '\t' : value.replaceAll('\\\\', '\\'));
    else if (name === '') throw new NotUnderstood('a variable of awk');
    else machine.set(name, given);
  }
  run(programOf(program), machine, linesIn(text));
  return machine.out;
};

function run(rules: Rules, machine: Machine, lines: readonly string[]): void {
  const perform = (when: 'BEGIN' | 'END') => {
    for (const rule of rules) if (rule.when === when) rule.action(machine);
  };
  try {
    perform('BEGIN');
    records(rules, machine, lines);
  } catch (error) {
    if (!(error instanceof Leave)) throw error;
  }
  try {
    perform('END');
  } catch (error) {
    if (!(error instanceof Leave)) throw error;
  }
}

function records(rules: Rules, machine: Machine, lines: readonly string[]): void {
  const open = new Set<Rules[number]>();
  for (const line of lines) {
    machine.read(line);
    try {
      for (const rule of rules) if (rule.when === 'record' && isSelected(rule, machine, open)) rule.action(machine);
    } catch (error) {
      if (!(error instanceof Leave) || error.how === 'exit') throw error;
    }
  }
}

function isSelected(rule: Rules[number], machine: Machine, open: Set<Rules[number]>): boolean {
  const { pattern, to } = rule;
  if (pattern === undefined) return true;
  if (to === undefined) return isTrue(pattern(machine));
  if (!open.has(rule) && !isTrue(pattern(machine))) return false;
  open.add(rule);
  if (isTrue(to(machine))) open.delete(rule);
  return true;
}
