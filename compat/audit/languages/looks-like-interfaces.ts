/** A stanza of interfaces(5), with a link's name or what a template puts in its place. */
const STANZA = /^[ \t]*iface[ \t]+(?:[\w.:@/-]+|[\w.:@/-]*[$<{%][^\n]{0,80}?[}>%\w])[ \t]+(?:inet6?|ipx|can|link)[ \t]+[\w-]+[ \t]*$/m;

/** Whether a text without an ending that tells is one that ifup reads: a fragment or a template of /etc/network/interfaces. */
export function looksLikeInterfaces(text: string): boolean {
  return STANZA.test(text.slice(0, 16_384));
}
