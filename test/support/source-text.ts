import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { root } from './drift-schemas.ts';

const notOurs = new Set(['node_modules', 'dist', '.git', 'coverage', 'reports/out']);

/** A file of the project: `code` is its text with comments blanked out, line for line. */
export interface SourceText {
  path: string;
  text: string;
  code: string;
}

export interface Import {
  from: string;
  line: number;
  /** The file that is imported, relative to the project; undefined for a package. */
  file: string | undefined;
  specifier: string;
}

/** Every text file of the project, relative to it: what is committed, and what is about to be. */
export function projectFiles(folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (notOurs.has(relative(root, path)) || notOurs.has(entry.name)) return [];
    return entry.isDirectory() ? projectFiles(path) : [relative(root, path)];
  });
}

export function sourceText(path: string): SourceText {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, code: withoutComments(text) };
}

/** Only comments that have their lines for themselves: a `//` further on may be part of a string. */
function withoutComments(text: string): string {
  return text.replaceAll(/^[ \t]*(\/\*.*?\*\/|\/\/[^\n]*)/gms, (comment) => comment.replaceAll(/[^\n]/g, ' '));
}

const IMPORT = /^(?:import|export)\s+(?:type\s)?(?:[\w*{][^'";]*?\sfrom\s*)?'(?<from>[^']+)';|\bimport\(\s*'(?<dynamic>[^']+)'/gm;

export function importsOf({ path, code }: SourceText): Import[] {
  return Array.from(code.matchAll(IMPORT), (match) => {
    const specifier = match.groups?.from ?? match.groups?.dynamic ?? '';
    const file = specifier.startsWith('.') ? normalize(join(dirname(path), specifier)) : undefined;
    return { from: path, line: lineAt(code, match.index), file, specifier };
  });
}

/** Where a pattern stands, as `path:line`. */
export function places({ path }: SourceText, text: string, pattern: RegExp): { place: string; found: string }[] {
  return Array.from(text.matchAll(pattern), (match) => ({ place: `${path}:${lineAt(text, match.index)}`, found: match[0] }));
}

/** The code with the insides of its quoted strings blanked out. */
export function withoutStrings(code: string): string {
  return code.replaceAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, (quoted) => `'${' '.repeat(quoted.length - 2)}'`);
}

export const exists = (path: string) => existsSync(join(root, path));

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
