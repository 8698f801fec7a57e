/** Words for address families, and the name and flag that each stands for: net-tools knows far more than a kernel of today has. */
const families: Readonly<Record<string, string>> = {
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

/** The families of `inet,unix`, by their own names; the first word that is none as `unknown`. */
export function familiesOf(words: string): { names: string[]; unknown?: string } {
  const names: string[] = [];
  for (const word of words.split(',')) {
    const name = Object.hasOwn(families, word) ? families[word] : undefined;
    if (name === undefined) return { names, unknown: word };
    names.push(name);
  }
  return { names };
}
