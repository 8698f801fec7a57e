export { list } from './list.ts';
export { listUnix } from './list-unix.ts';
