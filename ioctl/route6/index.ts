import { add } from './add.ts';
import { addModified } from './add-modified.ts';
import { get } from './get.ts';
import { list } from './list.ts';
import { listEntries } from './list-entries.ts';
import { remove } from './remove.ts';

export const route6 = {
  'route6.list': list,
  'route6.list-entries': listEntries,
  'route6.get': get,
  'route6.add': add,
  'route6.add-modified': addModified,
  'route6.remove': remove,
};
