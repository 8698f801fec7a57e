#!/usr/bin/env node
import { applet, appletOf } from './applet.ts';

const [, script = '', first = '', ...rest] = process.argv;
const named = appletOf(script);
const name = named ?? appletOf(first);
if (name === undefined) {
  process.stderr.write(`netlift: '${first}' is no applet\n`);
  process.exitCode = 2;
} else {
  const [program, words] = named === undefined ? [first, rest] : [script, process.argv.slice(2)];
  applet(name, program, words).then((status) => {
    process.exitCode = status;
  });
}
