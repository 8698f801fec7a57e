/** `error`: breaks or is wrong today. `warning`: works where the old tool or interface is there. `note`: worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/** What a legacy use does. `indirect` is what makes uses possible: see {@link Role}. */
export type Kind = 'changes' | 'queries' | 'parses output' | 'installs' | 'ioctl' | '/proc' | 'indirect';

/** What an indirect use does. */
export type Role = 'checks presence' | 'holds the path' | 'lists the tool' | 'defines the request';

/** How well the words of a use are known: as they stand there, after variables were followed to their assignments, or only some of them. */
export type Confidence = 'literal' | 'variables resolved' | 'partly unknown';

/** A place in a file. Lines and columns count from 1, columns in UTF-16 code units; the end is the first place behind. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One legacy use, judged: plain data. */
export interface Finding extends Region {
  /** As it was given or found, with `/` between folders. */
  readonly file: string;
  /** The language of the file, as `compat/audit/languages` calls it. */
  readonly language: string;
  /** A rule's id: words that are never reused. */
  readonly rule: string;
  readonly severity: Severity;
  readonly kind: Kind;
  readonly role?: Role;
  /** The command's name (`ifconfig`), the request's (`SIOCGIFADDR`), the file's (`/proc/net/route`) or the package's (`net-tools`). */
  readonly tool: string;
  /** What stands at the place. */
  readonly text: string;
  /** The whole lines of the place, for reports. */
  readonly lines: string;
  /** What is the matter, in a sentence. */
  readonly message: string;
  /** The operations that the use asks of the kernel, as far as its words tell. */
  readonly calls: readonly { readonly operation: string; readonly input: object }[];
  /** Shell text for the use's place: proved to leave the same state or, of a use that only looks (`queries`), to show the same facts in another text; null where there is none. */
  readonly replacement: string | null;
  /** Words of advice where no text can simply stand in its place: a request's message, a form of `ip -j` to read instead. */
  readonly advice?: string;
  /** Why rewriting it would be an error: a branch for another system, a self-test of the tool, a request without a counterpart. */
  readonly notReplaceable?: string;
  readonly confidence: Confidence;
  /** How the command is reached: `sudo`, `sh -c`, `ssh`, `$IFCONFIG`, `eval` ..., outermost first. */
  readonly through: readonly string[];
}
