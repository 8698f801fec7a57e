import { name } from '../input.ts';
import { operation } from '../operation.ts';

export const setDown = operation<void>()({
  id: 'link.set-down',
  title: 'Take a link down',
  writes: true,
  teaches: 'The same call as up on both sides, and it takes IPv6 addresses and all routes with it.',
  input: { link: name },
});
