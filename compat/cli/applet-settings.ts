import { type Policy, policies } from '../applets/policy.ts';
import type { Style } from '../legacy/world.ts';

const styles = ['2.10', '1.60', 'busybox'] as const satisfies Style[];
const interfaces = ['netlink', 'ioctl'] as const;

/** What the environment asks of an applet. */
export interface AppletSettings {
  /** NETLIFT_STYLE: whose texts are printed. */
  readonly style: Style;
  /** NETLIFT_VIA. */
  readonly via: (typeof interfaces)[number];
  /** NETLIFT_POLICY. */
  readonly policy: Policy;
  /** NETLIFT_NOTICE: whether the words of iproute2 are said on stderr. */
  readonly notice: boolean;
  /** NETLIFT_LOG: the file that gets a line per use. */
  readonly log: string | undefined;
}

/** Reads the settings; what is empty counts as not set. Gives what is wrong with one, in words. */
export function settingsOf(env: Readonly<Record<string, string | undefined>>): AppletSettings | string {
  const style = oneOf(styles, env.NETLIFT_STYLE);
  const via = oneOf(interfaces, env.NETLIFT_VIA);
  const policy = oneOf(policies, env.NETLIFT_POLICY);
  if (style === undefined) return wrong('NETLIFT_STYLE', env.NETLIFT_STYLE, styles);
  if (via === undefined) return wrong('NETLIFT_VIA', env.NETLIFT_VIA, interfaces);
  if (policy === undefined) return wrong('NETLIFT_POLICY', env.NETLIFT_POLICY, policies);
  return { style, via, policy, notice: !['', '0', undefined].includes(env.NETLIFT_NOTICE), log: env.NETLIFT_LOG || undefined };
}

/** The first is taken where nothing is said. */
function oneOf<const W extends string>(known: readonly W[], said: string | undefined): W | undefined {
  return said ? known.find((word) => word === said) : known[0];
}

function wrong(name: string, value: string | undefined, known: readonly string[]): string {
  return `${name} is '${value}'; it can be ${known.join(', ')}`;
}
