/** A stanza of interfaces(5), with a link's name or what a template puts in its place. */
const STANZA = /^[ \t]*iface[ \t]+(?:[\w.:@/-]+|[\w.:@/-]*[$<{%][^\n]{0,80}?[}>%\w])[ \t]+(?:inet6?|ipx|can|link)[ \t]+[\w-]+[ \t]*$/m;

/** Whether a text without an ending that tells is one that ifup reads: a fragment or a template of /etc/network/interfaces. */
export function looksLikeInterfaces(text: string): boolean {
  const sample = text.slice(0, 16_384);
  return STANZA.test(sample) || hasOnlyOptions(sample);
}

const OPTION = /^[ \t]*(?:pre-|post-)?(?:up|down)[ \t]+\S/;

/** What a template puts below a stanza: options of interfaces(5) that run commands, and nothing else but marks of the template and comments. */
function hasOnlyOptions(text: string): boolean {
  const lines = text.split('\n').filter((line) => !/^\s*(?:#|$|\{[%#]|<%)/.test(line));
  return lines.length > 0 && lines.every((line) => OPTION.test(line));
}
