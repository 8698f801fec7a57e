import type { Infer } from '../../src/codec/field.ts';
import type { rta } from '../structs/route.ts';

/** IPv4 and TCP headers without options: what route(8) counts into its mss, and RTAX_ADVMSS does not. */
const HEADERS = 40;

/** RTA_METRICS as rtentry_to_fib_config makes them from rt_mtu, rt_window and rt_irtt; a segment size below 0 wraps and is then cut to the greatest one. */
export function metricsOf({ mss, window, irtt }: { mss: number | undefined; window: number | undefined; irtt: number | undefined }): Pick<Infer<typeof rta>, 'metrics'> {
  if (mss === undefined && window === undefined && irtt === undefined) return {};
  return {
    metrics: {
      ...(mss === undefined ? {} : { advmss: (mss - HEADERS) >>> 0 }),
      ...(window === undefined ? {} : { window }),
      // Eighths of a millisecond.
      ...(irtt === undefined ? {} : { rtt: irtt << 3 }),
    },
  };
}
