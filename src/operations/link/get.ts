import { name } from '../input.ts';
import { operation } from '../operation.ts';
import type { LinkInfo } from './link-info.ts';

export const get = operation<LinkInfo>()({
  id: 'link.get',
  title: 'Read what there is to know of a link',
  writes: false,
  teaches: 'Six requests, between which the link may change, against one message that is a snapshot.',
  input: { link: name },
});
