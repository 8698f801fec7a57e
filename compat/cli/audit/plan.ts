import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { UsageError } from '../../../src/base/errors.ts';
import type { Shard } from '../../../src/model/audit-report.ts';
import { type AuditStep, audit } from '../../audit/audit.ts';
import type { AuditConfig, FailOn } from '../../audit/config.ts';
import type { Wishes } from '../../audit/judge.ts';
import type { SiftWishes } from '../../audit/sift.ts';
import { type AuditOptions, ruleWishes, shardOf, threadsOf, wantedBy } from './options.ts';
import { changedAmong, pathsOf, STDIN } from './paths.ts';
import { type BaselineFile, baselineFile, configured, namedFrom } from './settings.ts';
import { auditStdin } from './stdin.ts';

/** All that an audit was asked for, found out and checked before it begins. */
export interface Plan {
  readonly paths: readonly string[];
  readonly shard?: Shard;
  readonly steps: AsyncIterable<AuditStep>;
  readonly sift: SiftWishes;
  readonly baseline: BaselineFile | undefined;
  readonly failOn: FailOn;
  /** Nothing was left out by the options, so that what the baseline knows and did not come up is gone. */
  readonly isWhole: boolean;
}

export function planned(named: readonly string[], options: AuditOptions): Plan {
  const settings = configured(options);
  const { folder, config } = settings;
  const paths = pathsOf(named, options);
  const shard = options.shard === undefined ? undefined : shardOf(options.shard);
  const isWhole = shard === undefined && options.changedSince === undefined && options.only === undefined && paths[0] !== STDIN;
  if (options.updateBaseline && !isWhole) throw new UsageError('--update-baseline needs the whole: leave out --shard, --changed-since, --only and -');
  const baseline = baselineFile(options, settings);
  if (options.updateBaseline && baseline === undefined) throw new UsageError('--update-baseline: say which with --baseline FILE');
  return {
    paths,
    ...(shard === undefined ? {} : { shard }),
    steps: stepsOf(paths, options, { shard, wishes: wishesOf(config, options), leaveOut: { folder, patterns: options.ignore ? (config.ignore ?? []) : [] } }),
    sift: {
      isWanted: wantedBy(options.only),
      ...(baseline?.allowance === undefined ? {} : { baseline: baseline.allowance }),
      named: namedFrom(baseline === undefined ? process.cwd() : dirname(baseline.path)),
      all: options.all === true,
    },
    baseline,
    failOn: options.failOn ?? config.failOn ?? 'note',
    isWhole,
  };
}

interface StepWishes {
  readonly shard: Shard | undefined;
  readonly wishes: Wishes;
  readonly leaveOut: { readonly folder: string; readonly patterns: readonly string[] };
}

function wishesOf({ rules, secondsPerFile }: AuditConfig, options: AuditOptions): Wishes {
  return { rules: ruleWishes(rules, options), ...(secondsPerFile === undefined ? {} : { limitMs: secondsPerFile * 1000 }) };
}

function stepsOf(paths: readonly string[], options: AuditOptions, { shard, wishes, leaveOut }: StepWishes): AsyncIterable<AuditStep> {
  if (paths[0] === STDIN) return auditStdin(options.stdinName ?? '<stdin>', wishes);
  const count = options.threads === undefined ? availableParallelism() : threadsOf(options.threads);
  return audit({
    ...wishes,
    paths,
    leaveOut,
    gitignore: options.ignore,
    ...(count === 0 ? {} : { threads: { count, program: new URL('./thread.js', import.meta.url) } }),
    ...(shard === undefined ? {} : { shard }),
    ...(options.changedSince === undefined ? {} : { among: changedAmong(paths, options.changedSince) }),
  });
}
