import { integer, name } from '../input.ts';
import { operation } from '../operation.ts';

export const setMetric = operation<void>()({
  id: 'link.set-metric',
  title: 'Set the metric of a link',
  writes: true,
  teaches: 'There is a request for it, and the kernel answers EOPNOTSUPP always. Routes and addresses have metrics, links have none.',
  input: { link: name, metric: integer('a metric', 0, 2147483647) },
});
