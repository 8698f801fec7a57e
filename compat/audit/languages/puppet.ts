import { legacyPackages } from '../../legacy/legacy-tools.ts';
import type { PackageUse, Use } from '../use.ts';
import type { Language } from './language.ts';
import { standing } from './language.ts';
import { readShell } from './shell/index.ts';

/** What a manifest is made of, as far as it is asked for here: a text between quotes, or a word or sign. */
interface Token {
  readonly is: 'text' | 'word' | 'sign';
  readonly text: string;
  readonly start: number;
}

/** In quotes of the second kind values are put in, `${facts['x']}`, quotes and all. */
const TOKEN = /#[^\n]*|\/\*(?:[\s\S]*?\*\/|[\s\S]*)|'((?:[^'\\]|\\.)*)'|"((?:[^"\\$]|\\.|\$\{[^{}]*\}|\$(?!\{))*)"|[$@]?\w+(?:::\w+)*|=>|[+~-]>|\S/g;

/** So many tokens on either side of a text belong to what it stands in. */
const FARTHEST = 400;

/** Attributes of an exec whose text is run. */
const RUNS = /^(?:command|unless|onlyif|refresh)$/;

/** Functions that see to it that packages are there. */
const ENSURES = /^(?:stdlib::)?ensure_packages$/;

/** Manifests of Puppet: what an `exec` runs or asks, and the packages of `package` and of lists that are called so. */
export const puppet: Language = {
  name: 'puppet',
  read: ({ text }) => {
    const tokens = tokensOf(text);
    return tokens.flatMap((token, index): readonly Use[] => {
      if (token.is !== 'text') return [];
      const owner = ownerOf(tokens, index);
      if (owner === 'exec') return readShell({ ...standing(plain(token.text), token.start), isShell: false });
      return owner === undefined ? [] : named(token, owner);
    });
  },
};

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].flatMap(({ 0: whole, 1: single, 2: double, index }): Token[] => {
    if (/^(?:#|\/\*)/.test(whole)) return [];
    const inside = single ?? double;
    if (inside !== undefined) return [{ is: 'text', text: inside, start: index + 1 }];
    return [{ is: /\w/.test(whole) ? 'word' : 'sign', text: whole, start: index }];
  });
}

/** `exec` where a text is run, what names packages where it is a package's name; undefined where it is neither. */
function ownerOf(tokens: readonly Token[], index: number): string | undefined {
  const at = beforeList(tokens, index);
  const [before, word] = [tokens[at]?.text ?? '', tokens[at - 1]?.text ?? ''];
  if (before === '=>') return RUNS.test(word) ? 'exec' : undefined;
  if (before === '=' && /^\$\w*(?:packages?|pkgs?)$/.test(word)) return word;
  if (before === '(' && ENSURES.test(word)) return word;
  const isTitle = before === '{' && tokens[index + 1]?.text !== '=>';
  if (isTitle && word === 'exec') return attributeOf(tokens, index, 'command') === undefined ? 'exec' : undefined;
  return isTitle && word === 'package' && !/^(?:absent|purged)$/.test(attributeOf(tokens, index, 'ensure') ?? '') ? word : undefined;
}

/** The index before a text, or before the list that it is an item of. */
function beforeList(tokens: readonly Token[], index: number): number {
  let at = index - 1;
  while (at > index - FARTHEST && (tokens[at]?.text === ',' || tokens[at]?.is === 'text')) at--;
  return tokens[at]?.text === '[' ? at - 1 : index - 1;
}

/** What an attribute of the resource says whose title is at an index. */
function attributeOf(tokens: readonly Token[], index: number, name: string): string | undefined {
  let depth = 0;
  for (let at = index; at < Math.min(tokens.length, index + FARTHEST) && depth >= 0; at++) {
    const { text = '', is } = tokens[at] ?? {};
    if (is === 'sign' && text === '{') depth++;
    if (is === 'sign' && (text === '}' || (text === ';' && depth === 0))) depth--;
    if (depth === 0 && text === name && tokens[at + 1]?.text === '=>') return tokens[at + 2]?.text;
  }
  return undefined;
}

/** Values that are put in, under names that a shell takes. */
const plain = (text: string) => text.replace(/\$\{([^{}]*)\}/g, (_, inside: string) => `\${${inside.replace(/\W/g, '_')}}`);

function named({ text, start }: Token, by: string): PackageUse[] {
  return legacyPackages.has(text) ? [{ is: 'package', name: text, by, place: { start, end: start + text.length }, confidence: 'literal', through: [] }] : [];
}
