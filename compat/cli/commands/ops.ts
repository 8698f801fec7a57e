import { ioctlBackend } from '../../../ioctl/index.ts';
import { netlinkBackend } from '../../../netlink/index.ts';
import { wrapped } from '../../../reports/text/columns.ts';
import { operations } from '../../../src/operations/index.ts';
import type { Operation } from '../../../src/operations/operation.ts';
import type { Console } from '../console.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { jsonDocument } from '../json-document.ts';

/** `netlift ops`: the registry. */
export function ops(console: Console, options: { json?: true }): ExitStatus {
  const all = [...operations.values()];
  if (options.json) console.out(jsonDocument('ops', { operations: all.map(described) }));
  else console.out(all.map((operation) => shown(console, operation)).join(''));
  return exitStatus.fine;
}

function described(operation: Operation<Parameters<typeof operations.get>[0]>) {
  const { id, title, writes, teaches, input } = operation;
  const ioctl = ioctlBackend[id];
  const netlink = netlinkBackend[id];
  return {
    id,
    title,
    writes,
    teaches,
    input: Object.entries(input).map(([key, { expects, optional }]) => ({ key, expects, optional })),
    ioctl: 'unsupported' in ioctl ? { unsupported: ioctl.unsupported, source: ioctl.source } : { calls: ioctl.calls },
    netlink: 'unsupported' in netlink ? { unsupported: netlink.unsupported, source: netlink.source } : { messages: netlink.calls },
  };
}

/** The id with its keys, optional ones in brackets, then the title and what either side uses. */
function shown(console: Console, operation: Parameters<typeof described>[0]): string {
  const { id, title, input, ioctl, netlink } = described(operation);
  const keys = input.map(({ key, optional }) => (optional ? `[${key}=]` : `${key}=`));
  const width = console.width ?? 80;
  const side = (name: string, text: string) => wrapped(text, width - 11).map((line, index) => `  ${(index === 0 ? name : '').padEnd(9)}${line}`);
  const lines = [
    `${console.bold(id)} ${keys.join(' ')}`.trimEnd(),
    ...wrapped(title, width - 2).map((line) => `  ${line}`),
    ...side('ioctl', 'calls' in ioctl ? ioctl.calls.join(' ') : `cannot: ${ioctl.unsupported}`),
    ...side('netlink', 'messages' in netlink ? netlink.messages.join(' ') : `cannot: ${netlink.unsupported}`),
  ];
  return `${lines.join('\n')}\n`;
}
