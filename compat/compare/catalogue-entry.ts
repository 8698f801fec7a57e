import type { Aspect, Difference } from '../../src/model/comparison.ts';
import type { KernelRange } from './kernel-range.ts';

/**
 * A difference between the two interfaces that is understood: what one sees, why the kernel does so, what to do about it, and where it shows.
 * It explains a differing place when the subject, the start state, the aspect and the path fit. Every subject and start state that is listed
 * by name must show it in each comparison, or the catalogue is no longer true; `'*'` stands for wherever it shows, which must be somewhere.
 */
export interface CatalogueEntry {
  /** Wordy, never renumbered or reused: `classful-netmask`. It is also the file's name. */
  id: string;
  title: string;
  sees: string;
  why: string;
  /** The kernel source file and function that do it. */
  source: string;
  /** What to do when migrating. */
  advice: string;
  explains: readonly Explanation[];
}

export interface Explanation {
  /** Operation or counterpart ids, each with the scenario names (`fresh`, `fresh: what`) in which it must show; or `'*'`. */
  in: Record<string, readonly string[] | '*'> | '*';
  aspect: Aspect;
  /** Paths as words between blanks; `*` stands for one word, `**` at the end for any number of them: `addresses v0 * broadcast`, `routes main **`. */
  paths: readonly string[];
  /** Where it shows: for a user without privilege in the initial user namespace, or only for one with it. Everywhere unless said. */
  only?: 'rootless' | 'privileged';
  /** The kernels that show it, where not all do. Elsewhere it explains nothing and nobody misses it. */
  kernels?: KernelRange;
  /** This side cannot do it under these circumstances: the scenario is `one-sided`, and whatever else differs in it follows from that. */
  oneSided?: true;
  /** A closer look at the two values, where the path alone would explain too much. */
  where?: (difference: Difference) => boolean;
}
