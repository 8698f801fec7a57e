import { codeFrom } from './core.ts';
import { behindOptions } from './options.ts';
import type { Special } from './special.ts';

/** LAVA: `lava-test-case NAME --shell COMMAND ...`. */
const testCase: Special = (fields, through, name, { here, unwrap }) => {
  const at = fields.findIndex(({ text }) => text === '--shell');
  return at < 0 || at === fields.length - 1 ? [here] : unwrap(fields.slice(at + 1), [...through, name]);
};

/** LAVA: `lava-background-process-start NAME --cmd TEXT`. */
const inBackground: Special = (fields, through, name, { here }) => {
  const at = fields.findIndex(({ text }) => text === '--cmd');
  return at < 0 ? [here] : codeFrom(fields, at + 1, [...through, name], 1);
};

/** BeakerLib: `rlRun -l TEXT STATUS COMMENT`. */
const beaker: Special = (fields, through, name) => codeFrom(fields, behindOptions(fields, 1), [...through, name], 1);

/** LTP: `tst_rhost_run -s -c TEXT`. */
const remoteHost: Special = (fields, through, name, { here }) => {
  const at = fields.findIndex(({ text }) => text === '-c');
  return at < 0 ? [here] : codeFrom(fields, at + 1, [...through, name], 1);
};

/** Commands of test suites that run what they are given. */
export const testRunners: Readonly<Record<string, Special>> = {
  'lava-test-case': testCase,
  'lava-background-process-start': inBackground,
  rlRun: beaker,
  rlWaitForCmd: beaker,
  tst_rhost_run: remoteHost,
};
