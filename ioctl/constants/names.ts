import { once } from '../../src/base/once.ts';
import * as sockios from './sockios.ts';
import * as tun from './tun.ts';

const names = once(() => {
  const requests = [...Object.entries(sockios), ...Object.entries(tun).filter(([name]) => name.startsWith('TUN'))];
  return new Map<number, string>(requests.map(([name, number]) => [number, name]));
});

/** The kernel's name of a request number; the number as hex where we know none. What SIOCDEVPRIVATE and the 15 after it mean is for each driver to say. */
export function requestName(request: number): string {
  const nth = request - sockios.SIOCDEVPRIVATE;
  return names().get(request) ?? (nth > 0 && nth < 16 ? `SIOCDEVPRIVATE+${nth}` : `0x${request.toString(16)}`);
}
