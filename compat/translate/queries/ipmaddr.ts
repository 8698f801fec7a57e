import { type QueryOrReason, query } from './query.ts';

const families: Readonly<Record<string, string>> = { ipv4: ' -4', ipv6: ' -6', link: ' -0', all: '' };

/** `ipmaddr show [dev LINK] [ipv4|ipv6|link|all]`; any other word is a link. */
export function ipmaddrQuery(words: readonly string[]): QueryOrReason {
  let [family, link]: [string, string | undefined] = ['all', undefined];
  for (const word of words.filter((one) => !one.startsWith('-') && one !== 'inet' && one !== 'inet6').slice(1)) {
    if (word in families) family = word;
    else if (word !== 'dev') link = word;
  }
  return query(`ipmaddr ${family}${link === undefined ? '' : ' link'}`, [`ip${families[family]} maddress show${link === undefined ? '' : ` dev ${link}`}`]);
}
