import { name } from '../input.ts';
import { operation } from '../operation.ts';

export const getMetric = operation<number>()({
  id: 'link.get-metric',
  title: 'Read the metric of a link',
  writes: false,
  teaches: 'Linux has no metric of a link: SIOCGIFMETRIC answers 0 always, and netlink has nothing for it.',
  input: { link: name },
});
