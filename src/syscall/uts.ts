import { KernelError } from '../base/errors.ts';
import { koffi } from './koffi.ts';

const c = koffi.load(null);
const calls = {
  gethostname: c.func('int gethostname(void *, size_t)'),
  sethostname: c.func('int sethostname(void *, size_t)'),
  getdomainname: c.func('int getdomainname(void *, size_t)'),
  setdomainname: c.func('int setdomainname(void *, size_t)'),
};

/** __NEW_UTS_LEN and the NUL (include/uapi/linux/utsname.h). */
const SIZE = 65;

/** The two names of the UTS namespace that the calling thread is in (uts_namespaces(7)). All throw KernelError by the name of the call. Names are bytes, one character each. */
export const uts = {
  hostName: () => read('gethostname'),
  domainName: () => read('getdomainname'),
  /** EINVAL beyond 64 bytes, EPERM without CAP_SYS_ADMIN in the namespace's user namespace. */
  setHostName: (name: string) => write('sethostname', name),
  setDomainName: (name: string) => write('setdomainname', name),
};

function read(call: 'gethostname' | 'getdomainname'): string {
  const buffer = Buffer.alloc(SIZE);
  if (calls[call](buffer, buffer.length) < 0) throw new KernelError(koffi.errno(), call, 'file');
  return buffer.toString('latin1', 0, buffer.indexOf(0));
}

function write(call: 'sethostname' | 'setdomainname', name: string): void {
  const bytes = Buffer.from(name, 'latin1');
  if (calls[call](bytes, bytes.length) < 0) throw new KernelError(koffi.errno(), call, 'file');
}
