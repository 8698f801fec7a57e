import { chars } from '../../src/codec/bytes.ts';
import { IFNAMSIZ } from '../structs/ifreq.ts';

/** What SIOCBRADDBR and SIOCBRDELBR take: 16 bytes of name, and no ifreq around them. */
export function bridgeName(name: string): Buffer {
  const bytes = Buffer.alloc(IFNAMSIZ);
  chars(IFNAMSIZ).set(bytes, 0, name);
  return bytes;
}
