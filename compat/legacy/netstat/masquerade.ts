import type { World } from '../world.ts';

/** `netstat -M`: no kernel since 2.4 has /proc/net/ip_masquerade; netfilter's connections are read by conntrack(8). Gives the exit status. */
export function netstatMasquerade(world: Pick<World, 'err'>): number {
  world.err("netstat: no support for `ip_masquerade' on this system.\n");
  return 1;
}
