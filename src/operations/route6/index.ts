export { add } from './add.ts';
export { addModified } from './add-modified.ts';
export { get } from './get.ts';
export { list } from './list.ts';
export { listEntries } from './list-entries.ts';
export { remove } from './remove.ts';
