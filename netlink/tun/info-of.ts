import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { fitting } from '../../src/codec/attribute-types.ts';
import type { Link } from '../link/find.ts';
import { iflaTun } from '../structs/link.ts';

export type IflaTun = ReturnType<typeof iflaTun.decode>;

/** IFLA_INFO_DATA of a link of kind tun, which tap devices are too; undefined where the link is of another kind. */
export function infoOf({ attributes }: Link): IflaTun | undefined {
  const { kind, data } = attributes.linkinfo ?? {};
  return kind === 'tun' && data !== undefined ? fitting(iflaTun, data) : undefined;
}

/** As `infoOf`. Throws KernelError EINVAL where the link is no tun or tap: what TUNSETIFF says of it. */
export function requireInfo(link: Link): IflaTun {
  const info = infoOf(link);
  if (info === undefined) throw new KernelError(errnos.EINVAL, 'RTM_GETLINK', 'netlink', { message: `${link.attributes.ifname} is no tun or tap device` });
  return info;
}
