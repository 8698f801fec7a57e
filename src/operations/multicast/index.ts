export { list } from './list.ts';
export { listUsers } from './list-users.ts';
