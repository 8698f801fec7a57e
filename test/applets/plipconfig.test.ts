import { differential } from './support/differential.ts';

differential('plipconfig', {
  fresh: ['', '-V', '--version', '-h', '--help', '-x', '--', '-V v0', 'v0', 'v0 nibble 3', 'v0 trigger', 'v0 bogus', 'lo', 'nope', `''`, 'v0:1', 'averyveryverylong0'],
});
