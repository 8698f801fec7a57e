import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/** What the bundled applets offer (compat/cli/applet-main.ts). */
export interface Applets {
  main(argv: readonly string[]): Promise<void>;
  warm(): Promise<void>;
}

/**
 * The bundled applets as V8 takes them: with the code that it has compiled before, or without. V8 refuses the code of another version of itself and
 * compiles as ever. The file is ASCII and a function of what a CommonJS module is given, so that it need not be copied once more.
 */
export function bundle(path: string, cachedData?: Buffer): Script {
  return new Script(readFileSync(path, 'latin1'), { filename: path, ...(cachedData === undefined ? {} : { cachedData }) });
}

/** Evaluates the bundle as Node would a CommonJS module, and gives its exports. `require` is that of a module in its folder: to make one takes time. */
export function evaluate(script: Script, path: string, require: NodeJS.Require): Applets {
  const module = { exports: {} as Applets };
  script.runInThisContext()(module.exports, require, module, path, dirname(path));
  return module.exports;
}
