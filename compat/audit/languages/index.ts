import type { Language, LanguageName } from './language.ts';
import { shell } from './shell/index.ts';

/** The readers that there are. */
export const languages: { readonly [Name in LanguageName]?: Language } = { shell };
