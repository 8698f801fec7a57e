import { add } from './add.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';

export const address6 = {
  'address6.add': add,
  'address6.list': list,
  'address6.remove': remove,
};
