import { strerror } from '../../../src/base/strerror.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import type { World } from '../world.ts';
import { cutName } from './device-name.ts';
import { ipv4Number } from './ipv4-number.ts';

export type Action = 'add' | 'del';

/** What the words of `route add` or `route del` come to: the members of struct rtentry. */
export interface Described {
  address: string;
  netmask: number;
  host: boolean;
  gateway?: string;
  /** rt_metric: a signed short that holds the metric and one; 0 says that there is none. */
  shortMetric: number;
  mss?: number;
  window?: number;
  irtt?: number;
  reject: boolean;
  device?: string;
}

/** What is wrong with a netmask, if anything is. */
export type MaskFault = 'host' | 'bogus' | 'address';

export function maskFault({ address, netmask, host }: Described): MaskFault | undefined {
  if (netmask === 0) return undefined;
  const rest = ~netmask >>> 0;
  if (host) return 'host';
  if ((rest & (rest + 1)) !== 0) return 'bogus';
  return (ipv4Number(address) & rest) !== 0 ? 'address' : undefined;
}

/** rt_metric of what the user wrote. */
export function shortMetricOf(metric: number): number {
  return ((metric + 1) << 16) >> 16;
}

/** Asks for what was described. `mod`, `dyn` and `reinstate` are flags that the kernel does not read. */
export function run(world: World, action: Action, { address, netmask, host, gateway, shortMetric, mss, window, irtt, reject, device }: Described): Outcome<void> {
  const length = host ? 32 : Math.clz32(~netmask);
  const common = {
    destination: `${address}/${length}`,
    ...(gateway === undefined ? {} : { gateway }),
    ...(device === undefined ? {} : { link: cutName(device) }),
    ...(shortMetric === 0 ? {} : { metric: (shortMetric - 1) >>> 0 }),
    ...(reject ? { reject } : {}),
  };
  if (action === 'del') return world.run('route.remove', common);
  return world.run('route.add', {
    ...common,
    ...(mss === undefined ? {} : { mss }),
    ...(window === undefined ? {} : { window: window >>> 0 }),
    ...(irtt === undefined ? {} : { irtt: irtt & 0xffff }),
  });
}

/** Why the kernel refused. */
export function reasonOf(outcome: Outcome<unknown> & { ok: false }): string {
  return 'error' in outcome ? strerror(outcome.error.errno) : outcome.unsupported;
}
