import { requestNamed } from '../../requests.ts';

const prefix = '(?:(?:target|os|have|platform|host|is|on|build|sys|q_os|system|config|with|use|for|arch|plat|under)_*)*';
const linux = new RegExp(`^_*${prefix}(?:gnu_)?linux(?:_os|_host|_target|_net(?:work)?|_?[0-9]+)?_*$`, 'i');
const others: readonly (readonly [RegExp, string])[] = [
  [system('free_?bsd|freebsd_kernel|freebsd_version'), 'FreeBSD'],
  [system('net_?bsd|netbsd_version'), 'NetBSD'],
  [system('open_?bsd'), 'OpenBSD'],
  [system('dragon_?fly(?:_?bsd)?'), 'DragonFly BSD'],
  [system('bsd|bsdi?|bsd_?os|bsd4_[34]|bsd_?like|4_4bsd'), 'BSD'],
  [system('darwin|apple|apple_cc|mac_?os_?x?|osx|mac|mach|ios'), 'macOS'],
  [system('sun|sun_?os|solaris|illumos|svr4|sunos5'), 'Solaris'],
  [system('aix|aix_?[0-9]+'), 'AIX'],
  [system('hpux|hp_ux'), 'HP-UX'],
  [system('hurd|gnu_hurd'), 'the Hurd'],
  [/^__GNU__$/, 'the Hurd'],
  [system('windows|win32|win64|w32|w64|win|mingw|mingw32|mingw64|cygwin|msdos|wince|msc_ver'), 'Windows'],
  [system('qnx|qnxnto|sgi|irix|osf|ultrix|sco|unixware|haiku|beos|vxworks|minix|rtems|os2|amigaos|osf1|tru64|unicos|zos|mvs|fuchsia'), 'another system'],
  [system('symbian|symbian32|symbian_os|epoc|epoc32|open_c'), 'Symbian'],
  [
    /^(?:\w+_)(?:free_?bsd|open_?bsd|net_?bsd|darwin|solaris|sunos|hpux|w32)_*$|^(?:\w+_)w32_\w+$|^IF_(?:BSD|AIX|HURD)$|^(?:netstat|ifconfig|route|arp)_bsd(?:_\w+)?$/i,
    'another system',
  ],
  // What BSD has and Linux has not: lengths in addresses of sockets, AF_LINK, routing sockets.
  [
    /^HAVE_(STRUCT_)?(SOCKADDR_(IN6?_|DL_)?)?(SA|SIN|SIN6|SDL)_LEN$|^HAVE_SA_LEN$|^HAVE_SOCKADDR_LEN$|^SIN6?_LEN$|^HAVE_(STRUCT_)?SOCKADDR_DL(_.*)?$|^HAVE_NET_IF_DL_H$|^AF_LINK$|^HAVE_(STRUCT_)?LIFREQ$/,
    'BSD or Solaris',
  ],
];

function system(names: string): RegExp {
  return new RegExp(`^_*${prefix}(?:${names})(?:_os|_host|_target|_version|_net(?:work)?|_?[0-9]+)?_*$`, 'i');
}

/** Whether a name is defined on Linux, and says so: `__linux__`, `OURS_OS_LINUX`. */
export function isLinux(name: string): boolean {
  return linux.test(name) || /^\w+_(?:OS|PLATFORM|SYSTEM|TARGET)_LINUX$/.test(name);
}

/** What every Linux has, and is asked for on account of other systems: files of /proc/net, addresses of Ethernet by ioctl, a `struct rtentry` of the kernel's own. */
const ofEveryLinux = /^(?:HAVE_PROC_NET(?:_(?:ROUTE|DEV|ARP|TCP|UDP))?|(?:HAVE_)?SIOCGIF(?:HWADDR|INDEX)|HAVE_(?:STRUCT_)?RT_?ENTRY_(?:WITH_)?RT_DST)$/;

/** Why what is compiled where a name is not defined is not for Linux. */
export function withoutName(name: string): string | undefined {
  if (isLinux(name)) return 'it is compiled on systems other than Linux';
  return ofEveryLinux.test(name) ? `it is compiled only where there is no ${name}, which Linux has` : undefined;
}

/** Why what is compiled where a name is defined is not for Linux. */
export function otherSystem(name: string): string | undefined {
  if (isLinux(name) || maySpeakOfElse(name)) return undefined;
  const known = others.find(([pattern]) => pattern.test(name))?.[1];
  if (known !== undefined) return `it is compiled on ${known} only`;
  return requestNamed(name)?.family === 'another system' ? `it is compiled only where there is ${name}, which Linux does not have` : undefined;
}

/** Names that may as well be for addresses of Ethernet, windows of a screen or the BSD sources of glibc. */
export function maySpeakOfElse(name: string): boolean {
  return /^(HAVE_MAC|MAC|USE_MAC|CONFIG_MAC|HAVE_WIN|WIN|HAVE_BSD|USE_BSD|HAVE_MACH|MACH|SYS_BSD|_USE_BSD|HAVE_SUN|__USE_BSD|IOS|IS_IOS)$/.test(name);
}
