import { UsageError } from '../base/errors.ts';
import type { Field } from './field.ts';
import { fromHex } from './hex.ts';
import { alignOf64 } from './word.ts';

/** Id of a bridge: 2 bytes of priority and a MAC address, as `8000.020000000010`; struct ifla_bridge_id in netlink (linux/if_link.h). */
export const bridgeId: Field<string> = {
  type: 'struct ifla_bridge_id',
  size: 8,
  align: 1,
  get: (bytes, at) => `${bytes.toString('hex', at, at + 2)}.${bytes.toString('hex', at + 2, at + 8)}`,
  set: (bytes, at, value) => {
    if (!/^[0-9a-f]{4}\.[0-9a-f]{12}$/i.test(value)) throw new UsageError(`'${value}' is not the id of a bridge, such as 8000.020000000010`);
    bytes.set(fromHex(value.replace('.', '')), at);
  },
  show: (value) => value,
};

/** The same 8 bytes where a C struct of the kernel declares them as a number. */
export const bridgeIdAsU64: Field<string> = { ...bridgeId, type: '__u64', align: alignOf64 };
