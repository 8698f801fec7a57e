import { name } from '../input.ts';
import { operation } from '../operation.ts';

export const addAltname = operation<void>()({
  id: 'link.add-altname',
  title: 'Give a link one more name',
  writes: true,
  teaches: 'Names of up to 127 bytes beside the one that fits into 15; requests find a link by those that are short enough.',
  input: { link: name, altname: name },
});
