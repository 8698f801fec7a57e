import { name } from '../input.ts';
import { operation } from '../operation.ts';

export const removeAltname = operation<void>()({
  id: 'link.remove-altname',
  title: 'Take an alternative name away from a link',
  writes: true,
  teaches: 'RTM_DELLINKPROP removes the name, not the link.',
  input: { link: name, altname: name },
});
