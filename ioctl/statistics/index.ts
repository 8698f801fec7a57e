import { list } from './list.ts';

export const statistics = {
  'statistics.list': list,
};
