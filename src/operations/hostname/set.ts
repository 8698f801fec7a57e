import { word } from '../input.ts';
import { operation } from '../operation.ts';

export const set = operation<void>()({
  id: 'hostname.set',
  title: 'Set the host name',
  writes: true,
  teaches: 'sethostname(2) is a system call of its own; there is nothing to migrate.',
  input: { hostname: word },
});
