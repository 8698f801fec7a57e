import { relative, resolve } from 'node:path';
import type { ReportedFinding } from '../../../src/model/audit-report.ts';

/** What relative addresses are relative to; viewers put their own checkout in its place. */
export const SOURCE_ROOT = '%SRCROOT%';

/** Where a file is: relative to the root where it is below it, else absolute. */
export function artifactLocation({ file, host }: Pick<ReportedFinding, 'file' | 'host'>, root: string): { uri: string; uriBaseId?: string } {
  if (host !== undefined) return { uri: `${encoded(host)}/${encoded(resolve('/', file).slice(1))}`, uriBaseId: SOURCE_ROOT };
  const below = relative(root, resolve(root, file));
  return below === '..' || below.startsWith('../') ? { uri: `file://${encoded(resolve(root, file))}` } : { uri: encoded(below), uriBaseId: SOURCE_ROOT };
}

/** A path as a URI has it (RFC 3986): all but unreserved characters and slashes by their bytes. Half a surrogate pair stands for a byte that is no UTF-8; any other becomes U+FFFD. */
function encoded(path: string): string {
  return path.replaceAll(/[\udc80-\udcff]|[^\udc80-\udcff/]+/gu, (part) =>
    /^[\udc80-\udcff]/u.test(part)
      ? percent(part.charCodeAt(0) - 0xdc00)
      : encodeURIComponent(Buffer.from(part).toString()).replaceAll(/[!'()*]/g, (character) => percent(character.charCodeAt(0))),
  );
}

function percent(byte: number): string {
  return `%${byte.toString(16).toUpperCase()}`;
}
