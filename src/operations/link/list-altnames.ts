import { name } from '../input.ts';
import { operation } from '../operation.ts';

/** Gives the names in the kernel's order. */
export const listAltnames = operation<string[]>()({
  id: 'link.list-altnames',
  title: 'List the alternative names of a link',
  writes: false,
  teaches: 'Every request takes an alternative name of up to 15 bytes where it takes a name, and none can list them.',
  input: { link: name },
});
