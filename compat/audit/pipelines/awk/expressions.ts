import { NotUnderstood } from '../not-understood.ts';
import { regexOf } from '../regex.ts';
import { functions } from './functions.ts';
import { compare, type Expression, isTrue, type Machine, numberOf, textOf, type Value } from './machine.ts';
import { field, patternOf, splitCall, substitution, type Target, variable } from './targets.ts';
import { TokenWalk } from './token-walk.ts';

const bool = (is: boolean): Value => (is ? 1 : 0);

/** Reads the expressions of awk, each as a function of the machine. */
export class Expressions extends TokenWalk {
  expression(): Expression {
    return this.nested(() => this.#assignment());
  }

  #assignment(): Expression {
    const left = this.#ternary();
    const sign = this.is('=', '+=', '-=') ? this.accept('=', '+=', '-=') : undefined;
    if (sign === undefined) return left;
    const { set } = left;
    if (set === undefined) throw new NotUnderstood('awk that sets what cannot be set');
    const right = this.expression();
    if (sign === '=') return (machine) => set(machine, right(machine));
    return (machine) => set(machine, numberOf(left(machine)) + (sign === '+=' ? 1 : -1) * numberOf(right(machine)));
  }

  protected list(end: string): Expression[] {
    const found: Expression[] = [];
    while (!this.is(end)) {
      found.push(this.expression());
      if (this.accept(',') === undefined) break;
    }
    return found;
  }

  #ternary(): Target {
    const condition = this.#or();
    if (this.accept('?') === undefined) return condition;
    const yes = this.nested(() => this.#ternary());
    this.need(':');
    const no = this.nested(() => this.#ternary());
    return (machine) => (isTrue(condition(machine)) ? yes : no)(machine);
  }

  #or(): Target {
    let left = this.#and();
    while (this.accept('||')) {
      const [one, other] = [left, this.#and()];
      left = (machine) => bool(isTrue(one(machine)) || isTrue(other(machine)));
    }
    return left;
  }

  #and(): Target {
    let left = this.#match();
    while (this.accept('&&')) {
      const [one, other] = [left, this.#match()];
      left = (machine) => bool(isTrue(one(machine)) && isTrue(other(machine)));
    }
    return left;
  }

  #match(): Target {
    const left = this.#comparison();
    const sign = this.accept('~', '!~');
    if (sign === undefined) return left;
    const right = this.#comparison();
    return (machine) => bool(regexOf(patternOf(right, machine), 'extended').test(textOf(left(machine))) === (sign === '~'));
  }

  #comparison(): Target {
    const left = this.#concatenation();
    const sign = this.accept('<', '<=', '==', '!=', '>', '>=');
    if (sign === undefined) return left;
    const right = this.#concatenation();
    const tests: Record<string, (order: number) => boolean> = {
      '<': (order) => order < 0,
      '<=': (order) => order <= 0,
      '==': (order) => order === 0,
      '!=': (order) => order !== 0,
      '>': (order) => order > 0,
      '>=': (order) => order >= 0,
    };
    return (machine) => bool(tests[sign]?.(compare(left(machine), right(machine))) === true);
  }

  #concatenation(): Target {
    let left = this.#sum();
    while (this.#beginsValue()) {
      const [one, other] = [left, this.#sum()];
      left = (machine) => textOf(one(machine)) + textOf(other(machine));
    }
    return left;
  }

  #beginsValue(): boolean {
    const token = this.tokens[this.at];
    return token !== undefined && (token.is === 'sign' ? ['$', '(', '!'].includes(token.text) : token.is !== 'regex');
  }

  #sum(): Target {
    let left = this.#unary();
    for (let sign = this.accept('+', '-', '*', '/', '%'); sign !== undefined; sign = this.accept('+', '-', '*', '/', '%')) {
      if (!'+-'.includes(sign)) throw new NotUnderstood('awk that multiplies or divides');
      const [one, other, factor] = [left, this.#unary(), sign === '+' ? 1 : -1];
      left = (machine) => numberOf(one(machine)) + factor * numberOf(other(machine));
    }
    return left;
  }

  #unary(): Target {
    if (this.accept('!')) {
      const inner = this.nested(() => this.#unary());
      return (machine) => bool(!isTrue(inner(machine)));
    }
    if (this.accept('-')) {
      const inner = this.nested(() => this.#unary());
      return (machine) => -numberOf(inner(machine));
    }
    const before = this.accept('++', '--');
    const inner = this.#primary();
    const sign = before ?? this.accept('++', '--');
    if (sign === undefined) return inner;
    const { set } = inner;
    if (set === undefined) throw new NotUnderstood('awk that counts what cannot be set');
    return (machine) => {
      const old = numberOf(inner(machine));
      const changed = set(machine, old + (sign === '++' ? 1 : -1));
      return before === undefined ? old : changed;
    };
  }

  #primary(): Target {
    const token = this.tokens[this.at++];
    if (token === undefined) throw new NotUnderstood('awk that ends early');
    if (token.is === 'number') return () => Number(token.text);
    if (token.is === 'string') return () => token.text;
    if (token.is === 'regex') return Object.assign((machine: Machine) => bool(regexOf(token.text, 'extended').test(machine.field(0))), { pattern: token.text });
    if (token.is === 'function') return this.#call(token.text);
    if (token.is === 'name' && token.text === 'length') return (machine) => machine.field(0).length;
    if (token.is === 'name') return this.accept('[') ? this.#element(token.text) : variable(token.text);
    if (token.text === '$') return field(this.nested(() => this.#unary()));
    if (token.text !== '(') throw new NotUnderstood(`${token.text} in awk`);
    const inner = this.expression();
    this.need(')');
    return (machine) => inner(machine);
  }

  #element(name: string): Target {
    const index = this.expression();
    this.need(']');
    return Object.assign((machine: Machine) => machine.array(name).get(textOf(index(machine))) ?? '', {
      set: (machine: Machine, value: Value) => {
        machine.array(name).set(textOf(index(machine)), value);
        return value;
      },
    });
  }

  #call(name: string): Target {
    this.need('(');
    const names = this.tokens.slice(this.at).map(({ text }) => text);
    const given: Target[] = this.list(')');
    this.need(')');
    if (name === 'split') return splitCall(names[names.indexOf(',') + 1] ?? '', given);
    if (name === 'sub' || name === 'gsub') return substitution(name === 'gsub', given);
    const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
    if (known === undefined) throw new NotUnderstood(`${name} of awk`);
    return (machine) => known(...(given.length === 0 && name === 'length' ? [machine.field(0)] : given.map((one) => one(machine))));
  }
}
