/** A command that reads a text and writes one. It throws NotUnderstood for words that it does not follow. */
export type Filter = (words: readonly string[], text: string) => string;
