import { legacyTools } from '../../legacy/legacy-tools.ts';
import type { CommandUse, IndirectUse, Use } from '../use.ts';

const ofTests = /(?:^|[/._-])(?:tests?|testsuites?|testcases?|selftests?|autotest)(?=[/._-]|$)/i;
/** What names of tests have around the name of the tool: `test_brctl`, `bridge-utils_tests`, `ifconfig01`. */
const around = /^(?:tests?[._-])|[._-]?(?:tests?|\d+)$|\.(?:sh|bash|bats|test|exp|py|pl|t|c|in)$/gi;

/** Why a use is left as it is: it tests the tool itself, or asks it for its version. */
export function whyOfTool(path: string, use: Use): string | undefined {
  if (use.is !== 'command' && use.is !== 'indirect') return undefined;
  const [, only, more] = use.is === 'command' ? use.words : [];
  if (more === undefined && /^(?:--version|--help|-V)$/.test(only?.text ?? '')) return `it asks ${use.tool} for its version or its help`;
  return isTestOf(path, use) ? `it tests ${use.tool} itself` : undefined;
}

/** Whether a file or its folder is named for the tool, its package or the program that has it built in, and stands among tests. */
function isTestOf(path: string, { tool, through }: CommandUse | IndirectUse): boolean {
  const segments = path.split('/').slice(-4);
  if (!ofTests.test(segments.join('/'))) return false;
  const names = new Set([tool, legacyTools.get(tool)?.package ?? tool, ...(through.at(-1) === 'busybox' ? ['busybox'] : [])]);
  return segments.slice(-2).some((segment) => names.has(bare(segment)));
}

const bare = (segment: string) => segment.replace(around, '').replace(around, '').replaceAll('_', '-').toLowerCase();
