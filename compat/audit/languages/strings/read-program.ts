import type { Use } from '../../use.ts';
import type { Source } from '../language.ts';
import type { Dialect } from './dialect.ts';
import { readNamedVariables } from './named-variables.ts';
import { programOf } from './program.ts';
import { readImports } from './read-imports.ts';
import { readRequests } from './read-requests.ts';
import { readStrings } from './read-strings.ts';
import type { Tree } from './tree.ts';

/** Names that a variable may have after a tool. */
const NAMED =
  /ifconfig|netstat|brctl|vconfig|tunctl|ifenslave|iwconfig|iwlist|nameif|(?:route|arp)_?(?:path|bin|cmd|command|exe|prog|tool)|(?:path|bin|cmd|command|exe|prog)_?(?:route|arp)/i;

/** The uses in a program whose syntax is known: what its strings and constants lead to. */
export function readProgram(source: Source, root: Tree, dialect: Dialect): readonly Use[] {
  const program = programOf(source, root, dialect);
  const { text } = source;
  readStrings(program);
  if (NAMED.test(text)) readNamedVariables(program);
  if (/SIOC[A-Z]|TUN[SG]ET|ioctl/i.test(text)) readRequests(program);
  readImports(program);
  return program.found.uses;
}
