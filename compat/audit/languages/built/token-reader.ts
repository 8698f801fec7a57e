import { BuiltNode } from './node.ts';
import type { Token } from './token.ts';

/** Goes through tokens, one behind the other. */
export abstract class TokenReader {
  protected at = 0;
  protected depth = 0;
  protected readonly text: string;
  protected readonly tokens: readonly Token[];

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
  }

  protected node(kind: string, start = this.peek()?.start ?? this.text.length, end = start, label?: string): BuiltNode {
    return new BuiltNode(kind, start, end, this.text, label);
  }

  protected peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  protected isOperator(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.is === 'operator' && token.text === text;
  }

  protected isWord(pattern: RegExp, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.is === 'word' && pattern.test(token.text);
  }

  protected skip(text: string): boolean {
    if (!this.isOperator(text)) return false;
    this.at++;
    return true;
  }

  /** Where the token before this one ends. */
  protected ended(): number {
    return this.tokens[this.at - 1]?.end ?? 0;
  }
}
