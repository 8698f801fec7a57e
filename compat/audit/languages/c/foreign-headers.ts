import type { Directive } from './tokens.ts';

/** What includes of headers say that Linux does not have. */
export interface Foreign {
  /** Why the whole file is for another system. */
  readonly whole: string | undefined;
  /** The conditions whose branch includes such a header, and why that is for another system. */
  readonly branches: ReadonlyMap<Directive, string>;
  /** Names for which alone such a header is included: `#ifdef USE_BPF`. */
  readonly names: ReadonlyMap<string, string>;
}

/** Headers of BSD, macOS, Solaris, Windows and z/OS; none that glibc had once, and none that a library brings to Linux. */
const header =
  /^(net\/(bpf|bpfdesc|if_dl|if_types|if_var|if_media|if_tun|if_tap|if_bridgevar|if_vlan_var|nit|nit_if|nit_pf|nit_buf|packetfilt|tun\/if_tun)|netinet\/(in_var|ip_fil|if_inarp)|netinet6\/(in6_var|nd6)|sys\/(sockio|dlpi|tihdr|bufmod|ps|kern_control|sys_domain|linker)|inet\/(mib2|ip|nd|common)|kvm|kstat|libdladm|libdlpi|mach\/[\w/]+|mach-o\/\w+|(CoreFoundation|IOKit|SystemConfiguration|Availability)\b[\w/]*|windows|winsock2?|ws2tcpip|iphlpapi|winioctl|TargetConditionals|builtins)\.h$/i;

const SPOKEN = 'it is compiled on BSD only, whose names stand there';

/** What a program of BSD says: requests of its packet filter, addresses of its links and their media. */
const speech = /\bioctl\s*\([^;]*?\bBIOC[SG][A-Z]+|\bstruct\s+(?:sockaddr_dl|ifmediareq)\s*\*?\s*\w+\s*[;=,)]/;

/** Looks through the includes of a file, and through what stands on its branches. */
export function foreignOf(directives: readonly Directive[], text: string): Foreign {
  const open: Directive[] = [];
  const [branches, names] = [new Map<Directive, string>(), new Map<string, string>()];
  let whole: string | undefined;
  for (const [nth, directive] of directives.entries()) {
    const { name } = directive;
    if (name.startsWith('if')) open.push(directive);
    else if (name.startsWith('el')) open.splice(-1, 1, directive);
    else if (name === 'endif') open.pop();
    const around = open.at(-1);
    const reason = name === 'include' ? reasonOf(text.slice(directive.start, directive.end)) : undefined;
    if (around !== undefined && reason === undefined && speech.test(text.slice(directive.end, directives[nth + 1]?.start))) {
      if (!branches.has(around)) branches.set(around, SPOKEN);
      const name = nameAsked(around);
      // Who has a function may use it otherwise elsewhere.
      if (name !== undefined && !/^_*HAVE_/.test(name) && !names.has(name)) names.set(name, SPOKEN);
    }
    if (reason === undefined) continue;
    if (around === undefined) whole ??= reason;
    else if (!branches.has(around)) branches.set(around, reason);
    const asked = around === undefined ? undefined : nameAsked(around);
    if (asked !== undefined && !names.has(asked)) names.set(asked, reason);
  }
  return { whole, branches, names };
}

function reasonOf(include: string): string | undefined {
  const path = /<\s*([\w./+-]+)\s*>/.exec(include)?.[1];
  return path !== undefined && header.test(path) ? `it is compiled with <${path}>, which Linux does not have` : undefined;
}

/** The one name that a condition asks for: `#ifdef X`, `#if defined(X)`. */
function nameAsked({ name, tokens }: Directive): string | undefined {
  const words = tokens.filter((token) => token.is === 'word' && token.text !== 'defined');
  const isPlain = /^(el)?ifdef$/.test(name) || (/^(el)?if$/.test(name) && tokens.every((token) => token.is === 'word' || /^[()]$/.test(token.text)));
  return isPlain && words.length === 1 ? words[0]?.text : undefined;
}
