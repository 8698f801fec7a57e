import { arpMeans } from './arp-means.ts';
import { callsTools } from './calls-tool.ts';
import { parsesHostNameOutput, readsHostName, setsHostName } from './host-name.ts';
import { ifconfigAddresses } from './ifconfig-addresses.ts';
import { ifconfigLacks } from './ifconfig-lacks.ts';
import { ifconfigLinks } from './ifconfig-links.ts';
import { checksToolPresence, holdsToolPath, listsTool } from './indirect.ts';
import { installsLegacyPackage } from './installs-legacy-package.ts';
import { netstatMeans } from './netstat-means.ts';
import { otherMeans } from './other-means.ts';
import { parsesIfconfig } from './parses-ifconfig.ts';
import { parsesTables } from './parses-tables.ts';
import { checksProcFile, holdsProcPath, procFileRules } from './proc-files.ts';
import { checksRequestPresence, definesRequest, requestRules } from './requests.ts';
import { routeMeans } from './route-means.ts';
import type { Rule } from './rule.ts';
import { unknownOptionOfTool } from './unknown-option-of-tool.ts';

/** Every rule, the most particular first: the first that has something to say of a use says it. */
export const rules: readonly Rule[] = [
  // What takes output apart.
  ...parsesIfconfig,
  ...parsesTables,
  // What a command does.
  ...ifconfigLacks,
  unknownOptionOfTool,
  ...otherMeans,
  ...ifconfigAddresses,
  ...ifconfigLinks,
  ...routeMeans,
  ...arpMeans,
  ...netstatMeans,
  setsHostName,
  parsesHostNameOutput,
  readsHostName,
  ...callsTools,
  ...requestRules,
  ...procFileRules,
  // What makes uses possible.
  definesRequest,
  checksRequestPresence,
  holdsProcPath,
  checksProcFile,
  holdsToolPath,
  checksToolPresence,
  listsTool,
  installsLegacyPackage,
];
