import { NotUnderstood } from '../not-understood.ts';
import { Expressions } from './expressions.ts';
import { formatted } from './functions.ts';
import { type Expression, isTrue, Leave, type Machine, textOf } from './machine.ts';
import { tokensOf } from './tokens.ts';

type Statement = (machine: Machine) => void;

/** A pattern with its action. `from` and `to` are a range of records. */
interface Rule {
  when: 'BEGIN' | 'END' | 'record';
  pattern?: Expression;
  to?: Expression;
  action: Statement;
}

export function programOf(text: string): Rule[] {
  return new Program(tokensOf(text)).rules();
}

class Program extends Expressions {
  rules(): Rule[] {
    const found: Rule[] = [];
    for (this.#skip(); this.at < this.tokens.length; this.#skip()) found.push(this.#rule());
    return found;
  }

  #rule(): Rule {
    const special = this.accept('BEGIN', 'END') as 'BEGIN' | 'END' | undefined;
    if (special !== undefined) return { when: special, action: this.#block() };
    const pattern = this.is('{') ? undefined : this.expression();
    const to = this.accept(',') === undefined ? undefined : this.expression();
    const action = this.is('{') ? this.#block() : print([], '\n');
    return { when: 'record', action, ...(pattern === undefined ? {} : { pattern }), ...(to === undefined ? {} : { to }) };
  }

  #skip(): void {
    while (this.accept(';', '\n') !== undefined);
  }

  #block(): Statement {
    this.need('{');
    const statements: Statement[] = [];
    for (this.#skip(); !this.is('}'); this.#skip()) {
      if (this.at >= this.tokens.length) throw new NotUnderstood('a block of awk that does not end');
      statements.push(this.#statement());
    }
    this.need('}');
    return (machine) => {
      for (const statement of statements) statement(machine);
    };
  }

  #statement(): Statement {
    return this.nested(() => this.#anyStatement());
  }

  #anyStatement(): Statement {
    if (this.is('{')) return this.#block();
    const keyword = this.accept('print', 'printf', 'if', 'for', 'exit', 'next');
    if (keyword === 'next' || keyword === 'exit')
      return () => {
        throw new Leave(keyword);
      };
    if (keyword === 'if') return this.#if();
    if (keyword === 'for') return this.#for();
    if (keyword === 'print') return print(this.#printed(), '\n');
    if (keyword === 'printf') return printFormatted(this.#printed());
    const expression = this.expression();
    return (machine) => void expression(machine);
  }

  /** What is printed; a list may stand in parentheses. */
  #printed(): Expression[] {
    const start = this.at;
    this.#refuseFiles();
    if (this.accept('(') !== undefined) {
      const inside = this.list(')');
      if (this.accept(')') !== undefined && (this.is(';', '\n', '}') || this.at >= this.tokens.length)) return inside;
      this.at = start;
    }
    if (this.is(';', '\n', '}')) return [];
    const found = [this.expression()];
    while (this.accept(',') !== undefined) found.push(this.expression());
    if (!this.is(';', '\n', '}') && this.at < this.tokens.length) throw new NotUnderstood('what awk prints');
    return found;
  }

  /** Behind print, `>` names a file. */
  #refuseFiles(): void {
    let depth = 0;
    for (let at = this.at; at < this.tokens.length; at++) {
      const { is, text } = this.tokens[at] as (typeof this.tokens)[number];
      if (is !== 'sign') continue;
      if ('([{'.includes(text)) depth++;
      else if (')]}'.includes(text)) depth--;
      if (depth < 0 || text === ';' || text === '\n') return;
      if (text === '>' && depth === 0) throw new NotUnderstood('awk that writes files');
    }
  }

  #if(): Statement {
    this.need('(');
    const condition = this.expression();
    this.need(')');
    this.#skip();
    const yes = this.#statement();
    const before = this.at;
    this.#skip();
    if (this.accept('else') === undefined) {
      this.at = before;
      return (machine) => {
        if (isTrue(condition(machine))) yes(machine);
      };
    }
    this.#skip();
    const no = this.#statement();
    return (machine) => (isTrue(condition(machine)) ? yes : no)(machine);
  }

  #for(): Statement {
    this.need('(');
    const start = this.expression();
    this.need(';');
    const condition = this.expression();
    this.need(';');
    const next = this.expression();
    this.need(')');
    this.#skip();
    const body = this.#statement();
    return (machine) => {
      for (start(machine); isTrue(condition(machine)); next(machine)) {
        machine.step();
        body(machine);
      }
    };
  }
}

function print(values: readonly Expression[], end: string): Statement {
  return (machine) => {
    machine.out += (values.length === 0 ? machine.field(0) : values.map((value) => textOf(value(machine))).join(textOf(machine.get('OFS')))) + end;
  };
}

function printFormatted([format, ...values]: readonly Expression[]): Statement {
  if (format === undefined) throw new NotUnderstood('printf without a format');
  return (machine) => {
    machine.out += formatted(
      textOf(format(machine)),
      values.map((value) => value(machine)),
    );
  };
}
