import { NotUnderstood } from '../not-understood.ts';
import type { Token } from './tokens.ts';

/** Whoever nests deeper tries the stack. */
const DEEPEST = 100;

/** Goes through the tokens of a program of awk, from one to the next. */
export class TokenWalk {
  protected at = 0;
  #depth = 0;
  protected readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  protected is(...signs: readonly string[]): boolean {
    const token = this.tokens[this.at];
    return token?.is === 'sign' && signs.includes(token.text);
  }

  protected accept(...signs: readonly string[]): string | undefined {
    return this.is(...signs) ? this.tokens[this.at++]?.text : undefined;
  }

  protected need(sign: string): void {
    if (this.accept(sign) === undefined) throw new NotUnderstood(`awk without ${sign}`);
  }

  /** Reads what may hold its own kind. */
  protected nested<Read>(read: () => Read): Read {
    if (++this.#depth > DEEPEST) throw new NotUnderstood('awk that is nested so deep');
    const found = read();
    this.#depth--;
    return found;
  }
}
