import { deviceName } from '../../../src/model/link-name.ts';

/** What awk(1) is given: the link with its flags, then each address in two lines, in the kernel's order. */
const look = (label: string) => `ip address show dev ${deviceName(label)}`;

/** Reads the first address that has the label: the one that ioctls mean. */
const first = (label: string) => `$1=="inet"&&$NF=="${label}"&&!n++`;

const pipe = (label: string, program: string) => `${look(label)} | awk '${program}' | ip -batch -`;

/** The words that take out what was read, where `o` is its prefix in ip's words. */
const out = (label: string) => `"address delete "o" dev ${deviceName(label)}"`;

const labelWords = (label: string) => (label.includes(':') ? ` label ${label}` : '');

/** `o`: `10.5.0.1/24`, or `10.5.0.1 peer 10.5.0.2/32`. */
const prefix = 'o=$3=="peer"?$2" peer "$4:$2';

/** Takes the first address of a label out. */
export function removeFirst(label: string): string {
  return pipe(label, `${first(label)}{${prefix};print ${out(label)}}`);
}

/**
 * Puts an address in the place of the first one of a label, which hands on its metric, protocol and noprefixroute; it is left alone where it has that address.
 * Of the link it depends whether there is a broadcast address (`broadcast`) and whether `length` is taken: on a point-to-point link it is 32.
 */
export function replaceFirst(label: string, address: string, length: number, broadcast: string | undefined): string {
  const dev = deviceName(label);
  const marks = 'for(i=3;i<NF;i++)if($i~/^(metric|proto)$/)m=m" "$i" "$(i+1);else if($i=="noprefixroute")m=m" "$i';
  const wide = broadcast === undefined ? `"/${length}"` : `"/${length}"(/BROADCAST/?" broadcast ${broadcast}":"")`;
  const program = [
    `/^[0-9]/{w=/POINTOPOINT/?"/32":${wide}}`,
    `${first(label)}{${prefix};${marks}}`,
    `END{if(index(o"/","${address}/")==1||index(o,"${address} ")==1)exit;if(o)print ${out(label)};print"address add ${address}"w" dev ${dev}${labelWords(label)}"m}`,
  ];
  return pipe(label, program.join(' '));
}

/** What is to become of the first address of a label: another prefix length, broadcast address (`0.0.0.0`: none) or peer. */
export type Readdressing = { prefixLength: number } | { broadcast: string } | { peer: string };

/** Takes the first address of a label out and puts it in again changed, with all that it has; where nothing changes, leaves it alone. */
export function changeFirst(label: string, to: Readdressing): string {
  const dev = deviceName(label);
  const [head, change, brd] = changing(to);
  const keep = `if($i=="brd")${brd};else if($i~/^(scope|metric|proto)$/)t=t" "$i" "$(i+1);else if($i~/^(noprefixroute|autojoin)$/)t=t" "$i;else if($i=="deprecated")z=1`;
  const program = [
    ...head,
    `${first(label)}{${prefix};t=o;${change}for(i=3;i<NF;i++)${keep}${'broadcast' in to ? put(to.broadcast) : ''}}`,
    `t&&$1=="valid_lft"{gsub(/sec/,"");if(z)$4=0;print ${out(label)}"\\naddress add "t" dev ${dev}${labelWords(label)} "$0;exit}`,
  ];
  return pipe(label, program.join(' '));
}

/** What is read before the address, what changes its prefix (or ends it all), and what becomes of its broadcast address. */
function changing(to: Readdressing): readonly [string[], string, string] {
  const kept = 't=t" brd "$(i+1)';
  if ('peer' in to) return [[], `sub(/\\/.*/,"",t);split(t,a," ");if((a[3]?a[3]:a[1])=="${to.peer}")exit;l=o;sub(/.*\\//,"",l);t=a[1]" peer ${to.peer}/"l;`, kept];
  if ('broadcast' in to) return [[], '', 'x=$(i+1)'];
  // Behind a peer, ip takes a length of 0 for none, unless the address has it as well.
  const both = to.prefixLength === 0 ? 'sub(/ peer/,"/0 peer",t);' : '';
  const resize = `sub(/\\/.*/,"/${to.prefixLength}",t);if(t==o)exit;${both}`;
  if (to.prefixLength > 30) return [[], resize, kept];
  // `d`: the highest address of the network that it was in. A broadcast address that is this one goes along, on a link that has such addresses.
  const highest = 'l=o;sub(/.*\\//,"",l);split(o,a,/[. \\/]/);for(i=1;i<5;i++){k=2^(8*i-l);k=k<1?1:k>256?256:k;d=d (i>1?".":"")int(a[i]/k)*k+k-1}';
  return [['/^[0-9]/{b=/BROADCAST/}'], `${resize}${highest};`, 't=t" brd "(b&&$(i+1)==d?"+":$(i+1))'];
}

function put(broadcast: string): string {
  const none = broadcast === '0.0.0.0';
  return none ? ';if(!x)exit' : `;if(x=="${broadcast}")exit;t=t" brd ${broadcast}"`;
}
