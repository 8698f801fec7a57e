export { add } from './add.ts';
export { get } from './get.ts';
export { list } from './list.ts';
export { remove } from './remove.ts';
