import { deviceName } from '../../../src/model/link-name.ts';

/** Shows the link with its flags, then each address in two lines, in the kernel's order; awk(1) makes ip's words of it. */
const pipe = (label: string, program: readonly string[]) => `ip address show dev ${deviceName(label)} | awk '${program.join(' ')}' | ip -batch -`;

/** The first address that has the label: the one that ioctls mean. */
const first = (label: string) => `$1=="inet"&&$NF=="${label}"&&!n++`;

/** `o`: `10.5.0.1/24`, or `10.5.0.1/32 peer 10.5.0.2/32`. Behind a peer alone, ip takes a length of 0 for none. */
const prefix = 'o=$2;if($3=="peer"){o=$4;sub(/.*\\//,"/",o);o=$2 o" peer "$4}';

const out = (label: string) => `"address delete "o" dev ${deviceName(label)}"`;

const labelWords = (label: string) => (label.includes(':') ? ` label ${label}` : '');

/** Takes the first address of a label out. */
export function removeFirst(label: string): string {
  return pipe(label, [`${first(label)}{${prefix};print ${out(label)}}`]);
}

/**
 * Puts an address in the place of the first one of a label, which hands on its metric, protocol and noprefixroute; it is left alone where it has that address.
 * Of the link it depends whether there is a broadcast address (`broadcast`) and whether `length` is taken: on a point-to-point link it is 32.
 */
export function replaceFirst(label: string, address: string, length: number, broadcast: string | undefined): string {
  const wide = broadcast === undefined ? `"/${length}"` : `"/${length}"(/BROADCAST/?" broadcast ${broadcast}":"")`;
  const marks = 'for(i=3;i<NF;i++)if($i~/^(metric|proto)$/)m=m" "$i" "$(i+1);else if($i=="noprefixroute")m=m" "$i';
  return pipe(label, [
    `/^[0-9]/{w=/POINTOPOINT/?"/32":${wide}}`,
    `${first(label)}{${prefix};${marks}}`,
    `END{if(index(o,"${address}/")==1)exit;if(o)print ${out(label)};print"address add ${address}"w" dev ${deviceName(label)}${labelWords(label)}"m}`,
  ]);
}

/** What is to become of the first address of a label: another prefix length, broadcast address (`0.0.0.0`: none) or peer. */
export type Readdressing = { prefixLength: number } | { broadcast: string } | { peer: string };

/** Takes the first address of a label out and puts it in again changed, with all that it has; where nothing changes, leaves it alone. */
export function changeFirst(label: string, to: Readdressing): string {
  const { before, change, broadcast, after } = changing(to);
  const keep = `if($i=="brd")${broadcast};else if($i~/^(scope|metric|proto)$/)t=t" "$i" "$(i+1);else if($i~/^(noprefixroute|autojoin)$/)t=t" "$i;else if($i=="deprecated")z=1`;
  return pipe(label, [
    ...before,
    `${first(label)}{${prefix};t=o;${change}for(i=3;i<NF;i++)${keep}${after}}`,
    // The lifetimes, in seconds. Of a deprecated address ip shows none, and it is 0.
    `t&&$1=="valid_lft"{gsub(/sec/,"");if(z)$4=0;print ${out(label)}"\\naddress add "t" dev ${deviceName(label)}${labelWords(label)} "$0;exit}`,
  ]);
}

/** Statements of awk, where `t` is what `o` becomes: those before it all, what changes the prefix or ends it, what becomes of the broadcast address (`$(i+1)`), and what comes last. */
interface Changing {
  before: readonly string[];
  change: string;
  broadcast: string;
  after: string;
}

const keeping = { before: [], broadcast: 't=t" brd "$(i+1)', after: '' };

/** `h(n)`: the highest address of a network of n bits. */
const highest = 'function h(n){s="";for(j=1;j<5;j++){k=2^(8*j-n);k=k<1?1:k>256?256:k;s=s (j>1?".":"")int(a[j]/k)*k+k-1}return s}';

function changing(to: Readdressing): Changing {
  if ('peer' in to) return { ...keeping, change: `split(o,a,/[ \\/]/);if((a[4]?a[4]:a[1])=="${to.peer}")exit;t=a[1]"/"a[2]" peer ${to.peer}/"a[2];` };
  if ('broadcast' in to) {
    const after = to.broadcast === '0.0.0.0' ? ';if(!x)exit' : `;if(x=="${to.broadcast}")exit;t=t" brd ${to.broadcast}"`;
    return { ...keeping, change: '', broadcast: 'x=$(i+1)', after };
  }
  const change = `gsub(/\\/[0-9]+/,"/${to.prefixLength}",t);if(t==o)exit;`;
  if (to.prefixLength > 30) return { ...keeping, change };
  // A broadcast address that is the one of the old network becomes that of the new, on a link that has such addresses.
  const broadcast = `t=t" brd "(b&&$(i+1)==h(a[5])?h(${to.prefixLength}):$(i+1))`;
  return { before: [highest, '/^[0-9]/{b=/BROADCAST/}'], change: `${change}split(o,a,/[. \\/]/);`, broadcast, after: '' };
}
