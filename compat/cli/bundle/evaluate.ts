import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

/** `import.meta` of a module that has gone into a bundle: its place among the compiled files is what it was. */
export interface Place {
  readonly url: string;
  readonly filename: string;
  readonly dirname: string;
  resolve(specifier: string): string;
}

/** What V8 compiled of a bundle when it was made: it saves a third of the time that an applet takes to start, and four fifths of what an audit takes. */
export const compiledOf = (path: string) => `${path}.compiled`;

/** The exports of a bundle, evaluated with what V8 compiled of it when it was made. `require` is that of a module in its folder: to make one takes time. */
export function bundled<T>(path: string, require: NodeJS.Require = createRequire(path)): T {
  const compiled = compiledOf(path);
  return evaluate(bundle(path, existsSync(compiled) ? readFileSync(compiled) : undefined), path, require);
}

/**
 * A bundle as V8 takes it: with the code that it has compiled before, or without. V8 refuses the code of another version of itself and
 * compiles as ever. The file is ASCII and a function of what a CommonJS module is given, so that it need not be copied once more.
 */
export function bundle(path: string, cachedData?: Buffer): Script {
  return new Script(readFileSync(path, 'latin1'), { filename: path, ...(cachedData === undefined ? {} : { cachedData }) });
}

/** Evaluates a bundle as Node would a CommonJS module, and gives its exports. */
export function evaluate<T>(script: Script, path: string, require: NodeJS.Require): T {
  const module = { exports: {} as T };
  const folder = dirname(path);
  script.runInThisContext()(module.exports, require, module, path, folder, (file: string) => placeOf(join(folder, file)));
  return module.exports;
}

function placeOf(filename: string): Place {
  return {
    filename,
    dirname: dirname(filename),
    get url() {
      return pathToFileURL(filename).href;
    },
    resolve: (specifier) => pathToFileURL(createRequire(filename).resolve(specifier)).href,
  };
}
