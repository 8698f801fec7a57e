import { name } from '../input.ts';
import { operation } from '../operation.ts';

export const setUp = operation<void>()({
  id: 'link.set-up',
  title: 'Take a link up',
  writes: true,
  teaches: 'SIOCSIFFLAGS writes all 16 flags, so they are read first, and who changes one in between loses; ifi_change names the one bit that is meant.',
  input: { link: name },
});
