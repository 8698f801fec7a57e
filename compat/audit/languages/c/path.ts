/** A file whose name, or whose folder's name, says that it is for another system: `if-bsd.c`, `darwin/route.c`. */
export function systemOfFile(path: string): string | undefined {
  const last = path.split('/').slice(-2).join('/');
  const name =
    /(^|[/_.-])((free|open|net|dragonfly)?_?bsd|darwin|mac_?osx?|osx|solaris|sun(os)?|aix|hp-?ux|irix|hurd|windows|win32|cygwin|os390|zos|ibmi|qnx|haiku|minix|osf1|tru64|unixware|vxworks)\d*([/_.-]|$)/i.exec(
      last,
    )?.[2];
  return name === undefined || /linux/i.test(last) ? undefined : `the file is for another system: ${name}`;
}
