import type { StartStateName } from '../../compat/compare/start-states/index.ts';
import type { ToolName } from '../../compat/legacy/index.ts';
import type { Style } from '../../compat/legacy/world.ts';
import type { Aspect } from './support/observed.ts';

/** Where an applet is not as the real tool on purpose. `line` fits whole command lines without the tool's name; `example` shows that it does differ. */
export interface Deviation {
  tool: ToolName;
  line: RegExp;
  styles?: readonly Style[];
  via?: readonly ('ioctl' | 'netlink')[];
  aspects: readonly Aspect[];
  reason: string;
  example: { from: StartStateName; line: string };
}

/** All of them. */
export const deviations: readonly Deviation[] = [];
