import { readFileSync } from 'node:fs';
import { UsageError } from '../../../src/base/errors.ts';
import type { FailOn } from '../../audit/config.ts';
import { type MergeDocument, parseDocument } from '../../audit/merge/documents.ts';
import { merged } from '../../audit/merge/index.ts';
import { fails } from '../audit/fails.ts';
import type { Format } from '../audit/formats.ts';
import { sinkTo } from '../audit/sink.ts';
import { voiceOf } from '../audit/voices.ts';
import { CannotRun } from '../cannot-run.ts';
import type { Console } from '../console.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';

export interface ReportOptions {
  merge?: readonly string[];
  host?: readonly string[];
  format: Format;
  out?: string;
  partial?: true;
  failOn: FailOn;
}

/** `netlift report`: one report of the JSON documents of shards and hosts. */
export function report(console: Console, { merge = [], host = [], format, out, partial, failOn }: ReportOptions): ExitStatus {
  const documents = [...merge.map((file) => documentOf(file)), ...host.map(ofHost)];
  if (documents.length === 0) throw new UsageError('name the documents: --merge FILE..., or --host NAME=FILE');
  // Everything is read and checked before anything is written.
  const { findings, summary, stopped, hosts, ...run } = merged(documents, { partial: partial === true });
  const voice = voiceOf(format, console, out !== undefined);
  const sink = sinkTo(console, out);
  sink.write(voice.begin(run));
  for (let at = 0; at < findings.length; at += PIECE) sink.write(voice.findings(findings.slice(at, at + PIECE)));
  sink.write(voice.end({ summary, ...(stopped === undefined ? {} : { stopped }), ...(hosts === undefined ? {} : { hosts }) }));
  sink.keep();
  return fails(summary, failOn) ? exitStatus.findings : exitStatus.fine;
}

const PIECE = 1000;

function ofHost(text: string): MergeDocument {
  const [, host, file] = /^([^=/]+)=(.+)$/s.exec(text) ?? [];
  if (host === undefined || file === undefined) throw new UsageError(`--host is NAME=FILE: '${text}' is not`);
  return documentOf(file, host);
}

function documentOf(file: string, host?: string): MergeDocument {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new CannotRun((error as Error).message, 'name documents that netlift wrote with --format json or --json');
  }
  return parseDocument(text, { file, ...(host === undefined ? {} : { host }) });
}
