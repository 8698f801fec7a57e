import { add } from './add.ts';
import { get } from './get.ts';
import { getTable } from './get-table.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';
import { replace } from './replace.ts';

export const route = {
  'route.list': list,
  'route.get-table': getTable,
  'route.get': get,
  'route.add': add,
  'route.remove': remove,
  'route.replace': replace,
};
