import { wrapped } from '../../reports/text/columns.ts';
import { visible } from '../../reports/text/visible.ts';
import type { Annotation } from '../../src/codec/field.ts';
import type { AnnotatedBytes, RecordedCall } from '../../src/model/comparison.ts';

const HEX_BYTES_A_LINE = 16;
/** What is longer is bytes without a meaning that we know; --json has all of them. */
const VALUE_LIMIT = 100;

/** Recorded calls for reading: each with its result, then its bytes with what they mean, one member a line. */
export function callsText(calls: readonly RecordedCall[], width: number): string {
  return calls.map((call) => `${callLines(call, width).join('\n')}\n`).join('\n');
}

function callLines({ call, name, result, sent, received }: RecordedCall, width: number): string[] {
  return [
    `${call} ${visible(name)} = ${result}`,
    ...(sent === undefined ? [] : direction(call === 'ioctl' && received === undefined ? 'argument, unchanged by the call' : 'sent', sent, width)),
    ...(received === undefined ? [] : direction('received', received, width)),
  ];
}

function direction(title: string, { hex, annotations, omitted }: AnnotatedBytes, width: number): string[] {
  const bytes = Buffer.from(hex, 'hex');
  const more = omitted === 0 ? [] : [`      ... and ${omitted} bytes more`];
  return [`  ${title}, ${bytes.length + omitted} bytes`, ...annotations.flatMap((annotation) => annotationLines(annotation, bytes, 0, width)), ...more];
}

/** The offset, the member's name and its value; below it its bytes, or its members where it has some. */
function annotationLines({ offset, length, name, type, value, parts }: Annotation, bytes: Buffer, depth: number, width: number): string[] {
  const lead = `${String(offset).padStart(6)}  ${'  '.repeat(depth)}`;
  if (parts !== undefined && parts.length > 0) return [`${lead}${name} (${type})`, ...parts.flatMap((part) => annotationLines(part, bytes, depth + 1, width))];
  const shown = bytes.subarray(offset, Math.min(offset + length, offset + HEX_BYTES_A_LINE));
  const dump = (shown.toString('hex').match(/../g) ?? []).join(' ') + (length > shown.length ? ' ...' : '');
  const indent = ' '.repeat(lead.length + 2);
  const text = value.length > VALUE_LIMIT ? `${length} bytes` : visible(value);
  return wrapped(`${text === '' ? name : `${name} = ${text}`}  [${dump}]`, width - lead.length - 2).map((line, index) => (index === 0 ? lead : indent) + line);
}
