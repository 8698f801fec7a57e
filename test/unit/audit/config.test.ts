import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../compat/audit/config.ts';
import { UsageError } from '../../../src/base/errors.ts';

const parse = (value: unknown) => parseConfig(typeof value === 'string' ? value : JSON.stringify(value), 'netlift.config.json');

describe('netlift.config.json', () => {
  it('may say all of it, or nothing', () => {
    const all = { ignore: ['vendor/'], rules: { 'calls-ifconfig': 'error', 'calls-route': 'off' }, failOn: 'never', baseline: 'known.json', secondsPerFile: 0.5 };
    expect(parse(all)).toEqual(all);
    expect(parse({})).toEqual({});
    expect(parse({ $schema: './x.json' })).toMatchObject({});
  });

  it.each([
    ['{', 'netlift.config.json is no JSON'],
    [[], 'netlift.config.json is no object of settings'],
    [null, 'netlift.config.json is no object of settings'],
    [{ ingore: [] }, "'ingore' is no setting; did you mean 'ignore'?"],
    [{ constructor: 1 }, "'constructor' is no setting"],
    [{ ignore: 'vendor' }, "'ignore' is a list of patterns"],
    [{ secondsPerFile: 0 }, "'secondsPerFile' is a number of seconds up to 86400"],
    [{ failOn: 'fatal' }, "'failOn' is error, warning, note or never"],
    [{ baseline: '' }, "'baseline' is the path of a file"],
    [{ rules: [] }, "'rules' is an object from a rule to error, warning, note or off"],
    [{ rules: { 'calls-ifconfg': 'off' } }, "names 'calls-ifconfg', which is no rule; did you mean 'calls-ifconfig'?"],
    [{ rules: { 'calls-ifconfig': 'fatal' } }, 'says "fatal" of calls-ifconfig: it is error, warning, note or off'],
  ])('%j is refused whole, with the reason', (value, words) => {
    expect(() => parse(value)).toThrow(UsageError);
    expect(() => parse(value)).toThrow(words);
  });
});
