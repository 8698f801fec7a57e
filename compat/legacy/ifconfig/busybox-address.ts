import { errnos } from '../../../src/base/errno.ts';
import { orDie } from './busybox-end.ts';
import { type Answer, ask, type Session } from './session.ts';

/** Requests about addresses, as busybox names them. */
export type Request = 'SIFADDR' | 'SIFDSTADDR' | 'SIFNETMASK' | 'SIFBRDADDR' | 'DIFADDR';

/** Only IPv6 has a request that removes an address, and IPv6 has no netmasks. */
const noSuchRequest = { ok: false, errno: errnos.ENOTTY, call: '' } as const;

export function setAddress(session: Session, request: Request, address: string): void {
  const { link } = session;
  const answers: Record<Request, () => Answer<void>> = {
    SIFADDR: () => ask(session, 'address.set', { link, address }),
    SIFDSTADDR: () => ask(session, 'address.set-peer', { link, peer: address }),
    SIFNETMASK: () => ask(session, 'address.set-netmask', { link, netmask: address }),
    SIFBRDADDR: () => ask(session, 'address.set-broadcast', { link, broadcast: address }),
    DIFADDR: () => noSuchRequest,
  };
  orDie(session.world, `SIOC${request}`, answers[request]());
}

/** An IPv6 address goes to the link by its index, whatever word was before it. */
export function inet6Request(session: Session, request: Request, { address, prefixLength }: { address: string; prefixLength: number }): void {
  const { link } = session;
  const answers: Record<Request, () => Answer<void>> = {
    SIFADDR: () => ask(session, 'address6.add', { link, address, prefixLength }),
    DIFADDR: () => ask(session, 'address6.remove', { link, address, prefixLength }),
    SIFDSTADDR: () => ask(session, 'address6.add-sit-tunnel', { link, address }),
    SIFNETMASK: () => noSuchRequest,
    SIFBRDADDR: () => noSuchRequest,
  };
  orDie(session.world, 'SIOCGIFINDEX', ask(session, 'link.get-index', { link }));
  orDie(session.world, `SIOC${request}`, answers[request]());
}
