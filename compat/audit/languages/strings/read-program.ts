import type { Use } from '../../use.ts';
import type { Source } from '../language.ts';
import type { Dialect } from './dialect.ts';
import { readNamedVariables } from './named-variables.ts';
import { programOf } from './program.ts';
import { readImports } from './read-imports.ts';
import { readRequests } from './read-requests.ts';
import { readStrings } from './read-strings.ts';
import type { Tree } from './tree.ts';

/** The uses in a program whose syntax is known: what its strings and constants lead to. */
export function readProgram(source: Source, root: Tree, dialect: Dialect): readonly Use[] {
  const program = programOf(source, root, dialect);
  const { text } = source;
  readStrings(program);
  if (
    /(?:ifconfig|route|arp|netstat|brctl|vconfig|tunctl|ifenslave|mii_tool|nameif|iptunnel|iw(?:config|list|priv|getid))(?:_|[A-Z}\]])|[_A-Z](?:ifconfig|route|arp|netstat)|IFCONFIG|NETSTAT|ifconfig|netstat|brctl/.test(
      text,
    )
  )
    readNamedVariables(program);
  if (/SIOC[A-Z]|TUN[SG]ET|0x(?:89|8b|[0-9a-f]{4}54)|\b35\d{3}\b|\b\d{10}\b/i.test(text)) readRequests(program);
  readImports(program);
  return program.found.uses;
}
