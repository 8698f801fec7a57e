import type { CatalogueEntry } from '../catalogue-entry.ts';
import { errorsComeWithWords } from './errors-come-with-words.ts';
import { notificationsNameNoRequester } from './notifications-name-no-requester.ts';

/** The catalogue: every difference that is understood, one file each. */
export const catalogue: readonly CatalogueEntry[] = [
  //
  errorsComeWithWords,
  notificationsNameNoRequester,
];
