import { type CommandLine, optionsOf } from './command-line.ts';
import { ifconfigWords } from './ifconfig.ts';
import { routeWords } from './route.ts';

type Test = (line: CommandLine) => boolean;

const always: Test = () => true;
const never: Test = () => false;
const asks = ({ texts }: CommandLine) => texts.some((text) => ['-V', '--version', '-h', '--help', '-?'].includes(text));
const moreThan =
  (count: number): Test =>
  ({ texts }) =>
    texts.filter((text) => !text.startsWith('-')).length > count;
const firstIs =
  (...names: readonly string[]): Test =>
  ({ texts }) =>
    names.includes(texts.find((text) => !text.startsWith('-')) ?? '');
const hostName: Test = (line) => {
  const { operands, has } = optionsOf(line, 'aAdfbF:h?iIsVy', [
    { name: 'file', argument: 1, means: 'F' },
    { name: 'boot', argument: 0, means: 'b' },
  ]);
  return operands.length > 0 || has('F') || has('b');
};

/** `ifconfig "$@"`: whatever a function is given, which hardly asks for one link alone. */
export const isHandedOn: Test = ({ texts: [only = '', more] }) => more === undefined && /^\$(?:[@*]|\{[@*]\})$/.test(only);

/** By tool: whether the words change anything. */
const tests: Readonly<Record<string, Test>> = {
  ifconfig: (line) => isHandedOn(line) || ifconfigWords(line).acts.length > 0,
  // `get`, `print` and `show` of other systems ask.
  route: (line) => !/^(?:get|print|show|monitor)?$/i.test(routeWords(line).action ?? ''),
  arp: ({ texts }) => texts.some((text) => /^-[a-zA-Z]*[sdf]/.test(text) || ['--set', '--delete', '--file'].includes(text)),
  netstat: never,
  brctl: ({ texts }) => texts.length > 0 && !firstIs('show', 'showmacs', 'showstp', 'showbr')({ tool: 'brctl', words: [], texts }),
  vconfig: always,
  tunctl: always,
  ifenslave: moreThan(1),
  nameif: always,
  'mii-tool': (line) => {
    const { has } = optionsOf(line, 'A:F:p:lrRvVw?', [
      { name: 'advertise', argument: 1, means: 'A' },
      { name: 'force', argument: 1, means: 'F' },
      { name: 'restart', argument: 0, means: 'r' },
      { name: 'reset', argument: 0, means: 'R' },
    ]);
    return ['A', 'F', 'r', 'R'].some(has);
  },
  ipmaddr: firstIs('add', 'del', 'delete', 'a', 'd'),
  iptunnel: firstIs('add', 'del', 'delete', 'change', 'chg', 'a', 'd', 'c'),
  rarp: ({ texts }) => texts.some((text) => /^-[a-z]*[dsf]/.test(text)),
  slattach: always,
  plipconfig: moreThan(1),
  hostname: hostName,
  dnsdomainname: never,
  domainname: hostName,
  nisdomainname: hostName,
  ypdomainname: hostName,
  iwconfig: (line) => isHandedOn(line) || moreThan(1)(line),
  iwlist: never,
  iwpriv: moreThan(1),
  iwspy: moreThan(1),
  iwgetid: never,
  iwevent: never,
  ifrename: always,
  uml_switch: always,
  uml_net: always,
  uml_mconsole: always,
};

/** Whether a legacy command changes anything, as far as its words tell. */
export function changes(line: CommandLine): boolean {
  return !asks(line) && (tests[line.tool] ?? always)(line);
}
