import { name, word } from '../input.ts';
import { operation } from '../operation.ts';

/** `alias` is up to 255 bytes of text; empty removes it. */
export const setAlias = operation<void>()({
  id: 'link.set-alias',
  title: 'Describe a link',
  writes: true,
  teaches: 'ifreq has no member for it: IFLA_IFALIAS is newer than the requests.',
  input: { link: name, alias: word },
});
