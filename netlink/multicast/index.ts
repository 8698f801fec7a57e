import { list } from './list.ts';
import { listUsers } from './list-users.ts';

export const multicast = {
  'multicast.list-users': listUsers,
  'multicast.list': list,
};
