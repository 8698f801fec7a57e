import type { Confidence, Role } from '../../src/model/finding.ts';

/** From `start` up to `end`, in UTF-16 code units of the file's text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** One word of a command, or an argument of a call. */
export interface Word {
  /** The text after quotes and variables, as far as they are known; what is not known stands as it is written (`$IF`). */
  readonly text: string;
  /** As it is written, quotes and all. */
  readonly written: string;
  readonly confidence: Confidence;
  readonly place: Place;
}

/** What becomes of a command's output. */
export interface Output {
  /** The commands that it is piped through, in their order. */
  readonly filters: readonly (readonly Word[])[];
  /** It ends in a variable, a comparison, a loop or a string of the program. */
  readonly captured: boolean;
  /** Nobody reads it: `>/dev/null`. */
  readonly discarded: boolean;
  /** Texts and patterns that the program looks for in it, where they could be found: `inet addr`. */
  readonly looksFor: readonly string[];
}

interface Seen {
  /** It begins with the word that makes it a use: the tool's name or variable, with the rest of its simple command; the request's name or number alone; the path alone. */
  readonly place: Place;
  readonly confidence: Confidence;
  /** How it is reached: `sudo`, `sh -c`, `ssh`, `$IFCONFIG`, `eval`, outermost first. */
  readonly through: readonly string[];
  /** Why it must not be rewritten, as far as the language tells: a branch for another system. */
  readonly notReplaceable?: string;
}

/** A legacy command that would run. */
export interface CommandUse extends Seen {
  readonly is: 'command';
  /** Without its path: `ifconfig`. */
  readonly tool: string;
  /** The tool's own word first. */
  readonly words: readonly Word[];
  readonly output: Output;
  /** Whether replacing the text at `place` by a shell line would be right there: it is shell text, and unquoted. */
  readonly isShell: boolean;
}

/** A raw request: `ioctl(fd, SIOCGIFADDR, ...)`. */
export interface RequestUse extends Seen {
  readonly is: 'request';
  readonly name: string;
  /** It is written as a number. */
  readonly byNumber: boolean;
  /** Of SIOCETHTOOL what is asked of the driver, where that is near: `ETHTOOL_GLINK`. */
  readonly command?: string;
}

/** A file of the old interface that is opened or read: `/proc/net/route`. */
export interface FileUse extends Seen {
  readonly is: 'file';
  readonly path: string;
}

/** A package that is installed, or that must be there. */
export interface PackageUse extends Seen {
  readonly is: 'package';
  readonly name: string;
  /** `apt-get`, `dnf`, `Depends`, `ansible` ... */
  readonly by: string;
}

/** What makes uses possible. */
export interface IndirectUse extends Seen {
  readonly is: 'indirect';
  readonly role: Role;
  /** The tool or the request. */
  readonly tool: string;
  /** Of `hostname`: it serves commands that set the name. */
  readonly setsName?: true;
}

/** A legacy use, as a language reads it; the rules judge it. */
export type Use = CommandUse | RequestUse | FileUse | PackageUse | IndirectUse;

/** An output that goes where it went before: to whoever runs the script. */
export const shown: Output = { filters: [], captured: false, discarded: false, looksFor: [] };
