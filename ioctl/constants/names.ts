import * as sockios from './sockios.ts';
import * as tun from './tun.ts';

const names = new Map<number, string>([...Object.entries(sockios), ...Object.entries(tun).filter(([name]) => name.startsWith('TUN'))].map(([name, number]) => [number, name]));

/** The kernel's name of a request number; the number as hex where we know none. */
export function requestName(request: number): string {
  return names.get(request) ?? `0x${request.toString(16)}`;
}
