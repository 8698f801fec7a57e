import type * as fc from 'fast-check';
import type { StartStateName } from '../../../compat/compare/start-states/index.ts';
import type { ToolName } from '../../../compat/legacy/index.ts';
import type { Style } from '../../../compat/legacy/world.ts';
import type { RealTool } from './real.ts';
import type { Preparation } from './triplets.ts';

/** Command lines of a tool as its grammar has them, and somewhat beside it. A file of `generated/` exports one as `generator`. */
export interface LineGenerator {
  tool: ToolName;
  style: Style;
  real?: RealTool;
  from: readonly StartStateName[];
  prepare?: Preparation;
  /** As in Circumstances. */
  unordered?: boolean;
  /** The words of one command line, without the tool's name. */
  words: fc.Arbitrary<readonly string[]>;
  /** How many parts of all generated lines are this tool's: 1 where it is not said. */
  share?: number;
}
