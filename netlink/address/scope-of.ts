import { RT_SCOPE_HOST, RT_SCOPE_UNIVERSE } from '../constants/route.ts';

/** inet_set_ifa (net/ipv4/devinet.c) gives 127.0.0.0/8 scope host; for messages whoever asks has to. */
export function scopeOf(address: string): number {
  return address.startsWith('127.') ? RT_SCOPE_HOST : RT_SCOPE_UNIVERSE;
}
