/** Words that -A and the long options take for address families, and the name of each (net-tools knows far more than a kernel of today has). */
const familyWords: Readonly<Record<string, string>> = {
  ax25: 'ax25',
  ip: 'inet',
  ip6: 'inet6',
  ipx: 'ipx',
  rose: 'rose',
  appletalk: 'ddp',
  netrom: 'netrom',
  inet: 'inet',
  inet6: 'inet6',
  ddp: 'ddp',
  unix: 'unix',
  tcpip: 'inet',
  econet: 'ec',
  x25: 'x25',
  ash: 'ash',
  bluetooth: 'bluetooth',
};

/** The name of the family that a word stands for; undefined where it stands for none. */
export function familyOf(word: string): string | undefined {
  return Object.hasOwn(familyWords, word) ? familyWords[word] : undefined;
}
