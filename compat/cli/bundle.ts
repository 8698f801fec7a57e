import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/** The bundled applets as V8 takes them: with the code that it has compiled before, or without. V8 refuses the code of another version of itself and compiles as ever. */
export function bundle(path: string, cachedData?: Buffer): Script {
  const text = `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'utf8')}\n})`;
  return new Script(text, { filename: path, ...(cachedData === undefined ? {} : { cachedData }) });
}

/** Evaluates the bundle as Node would a CommonJS module, and gives its exports. */
export function evaluate(script: Script, path: string): { main(argv: readonly string[]): Promise<void> } {
  const module = { exports: {} as { main(argv: readonly string[]): Promise<void> } };
  script.runInThisContext().call(module.exports, module.exports, createRequire(path), module, path, dirname(path));
  return module.exports;
}
