import { setFlagsFromString } from 'node:v8';

/** What runs this much bytecode is compiled for speed: eight times as much as V8 takes by itself. */
const BUDGET = 1_000_000;

/**
 * Lets V8 compile for speed only what runs for long. An audit does its work in many small functions and ends within seconds: compiling them took a third of
 * its CPU, and often had to be done again, before it was worth the while. Called when all modules are there: V8 takes nothing that it compiled before under other flags.
 */
export function compileLate(): void {
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
