/** A token. `text` of a quoted thing is what stands between its delimiters, from `inner` on. */
export interface Token {
  readonly is: 'word' | 'variable' | 'number' | 'string' | 'backticks' | 'words' | 'regex' | 'heredoc' | 'readline' | 'operator' | 'filetest';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly inner?: number;
  /** Variables in it are replaced by their values. */
  readonly interpolates?: boolean;
}
