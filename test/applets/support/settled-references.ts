import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import type { Preparation } from './triplets.ts';

/**
 * How many hold an IPv6 route, which route(8) shows, grows by one with each CPU from which it is first used (net/ipv6/route.c, rt6_make_pcpu_route), and the
 * kernel's reports of multicast groups go out from any. So the routes that they take are used from every CPU beforehand: then the number stays.
 */
export const settledReferences: Preparation = () => {
  const uses = ['v0', 'v1'].map((link) => `exec 3<>/dev/udp/ff02::1%${link}/9; exec 3>&-`).join('; ');
  const script = `for cpu in $(seq 0 ${cpus().length - 1}); do taskset -cp $cpu $$ >/dev/null; ${uses}; done`;
  execFileSync('bash', ['-c', script], { stdio: ['ignore', 'ignore', 'pipe'] });
  return undefined;
};
