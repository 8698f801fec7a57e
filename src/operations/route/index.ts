export { add } from './add.ts';
export { get } from './get.ts';
export { getTable } from './get-table.ts';
export { list } from './list.ts';
export { remove } from './remove.ts';
export { replace } from './replace.ts';
