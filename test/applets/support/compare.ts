import type { ToolName } from '../../../compat/legacy/index.ts';
import type { Style } from '../../../compat/legacy/world.ts';
import { deviations } from '../deviations.ts';
import { type Aspect, aspects, type Observed } from './observed.ts';
import type { Party } from './triplets.ts';

/** The same, but for the order of the lines of stdout. */
function withoutOrder(observed: Observed): Observed {
  return { ...observed, stdout: observed.stdout.split('\n').sort().join('\n') };
}

/** What is asked of all three: an aspect that deviates on purpose is taken from the real tool, all else as it came. */
export function expected(
  tool: ToolName,
  line: string,
  style: Style,
  runs: Record<Party, Observed>,
  unordered = false,
): { real: Observed; ours: Record<'ioctl' | 'netlink', Observed> } {
  const { real, ioctl, netlink } = unordered ? { real: withoutOrder(runs.real), ioctl: withoutOrder(runs.ioctl), netlink: withoutOrder(runs.netlink) } : runs;
  const forgiven = (via: 'ioctl' | 'netlink', aspect: Aspect) =>
    deviations.some(
      (one) => one.tool === tool && one.line.test(line) && (one.styles ?? [style]).includes(style) && (one.via ?? [via]).includes(via) && one.aspects.includes(aspect),
    );
  const seen = (via: 'ioctl' | 'netlink', ours: Observed): Observed =>
    Object.fromEntries(aspects.map((aspect) => [aspect, forgiven(via, aspect) ? real[aspect] : ours[aspect]])) as unknown as Observed;
  return { real, ours: { ioctl: seen('ioctl', ioctl), netlink: seen('netlink', netlink) } };
}
