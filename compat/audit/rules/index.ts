import { callsTools } from './calls-tool.ts';
import { readsHostName, setsHostName } from './host-name.ts';
import { checksToolPresence, holdsToolPath, listsTool } from './indirect.ts';
import { installsLegacyPackage } from './installs-legacy-package.ts';
import type { Rule } from './rule.ts';

/** Every rule, the most particular first: the first that has something to say of a use says it. */
export const rules: readonly Rule[] = [
  setsHostName,
  readsHostName,
  ...callsTools,
  // What makes uses possible.
  holdsToolPath,
  checksToolPresence,
  listsTool,
  installsLegacyPackage,
];
