import type { LanguageName } from '../languages/language.ts';

/** Languages in which shell text stands as it is, without signs of their own. */
const asItIs: readonly LanguageName[] = ['shell', 'dockerfile', 'interfaces'];
/** What hands a text to a shell without quotes around it. */
const bare = /^(sudo|doas|env|command|exec|eval|nohup|nice|ionice|time|timeout|setsid|busybox|\$.*)$/;

/** Whether shell text can stand in a place of a file as it is: in strings quotes would end it, in units and tables `%` and `$` mean something else, in YAML a brace begins a map. */
export function fitsIn(language: LanguageName, text: string, through: readonly string[]): boolean {
  const isPlain = /^[\w@+=:,./ -]+$/.test(text) && !text.includes(': ');
  return isPlain || (asItIs.includes(language) && through.every((way) => bare.test(way)));
}
