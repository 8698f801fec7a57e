import { add } from './add.ts';
import { get } from './get.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';

export const route6 = {
  'route6.list': list,
  'route6.get': get,
  'route6.add': add,
  'route6.remove': remove,
};
