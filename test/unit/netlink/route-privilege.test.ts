import { describe, expect, it } from 'vitest';
import { RTM_NEWROUTE } from '../../../netlink/constants/rtnetlink.ts';
import { privilegeFirst } from '../../../netlink/route/privileged.ts';
import type { NetlinkSocket } from '../../../netlink/socket.ts';
import { errnos } from '../../../src/base/errno.ts';
import { KernelError } from '../../../src/base/errors.ts';

const failure = (errno: number) => new KernelError(errno, 'RTM_GETLINK', 'netlink');

/** A socket whose every request is refused with `errno`. */
function refusing(errno: number) {
  const asked: [number, Buffer][] = [];
  const request = (type: number, payload: Buffer) => {
    asked.push([type, payload]);
    throw failure(errno);
  };
  return { socket: { request } as unknown as NetlinkSocket, asked };
}

describe('what comes before a request', () => {
  it('asks for nothing more where it succeeds', () => {
    const { socket, asked } = refusing(errnos.EPERM);
    expect(privilegeFirst(socket, RTM_NEWROUTE, () => 7)).toBe(7);
    expect(asked).toEqual([]);
  });

  it('fails for want of privilege before anything else', () => {
    const { socket, asked } = refusing(errnos.EPERM);
    const work = () => {
      throw failure(errnos.ENODEV);
    };
    expect(() => privilegeFirst(socket, RTM_NEWROUTE, work)).toThrow(expect.objectContaining({ errno: errnos.EPERM }));
    expect(asked).toEqual([[RTM_NEWROUTE, Buffer.from([2])]]);
  });

  it('fails with its own reason where there is privilege, and with what is no answer of the kernel at once', () => {
    const { socket } = refusing(errnos.EINVAL);
    const lost = () => {
      throw failure(errnos.ENODEV);
    };
    expect(() => privilegeFirst(socket, RTM_NEWROUTE, lost)).toThrow(expect.objectContaining({ errno: errnos.ENODEV }));
    const broken = () => {
      throw new TypeError('a mistake of ours');
    };
    expect(() => privilegeFirst(refusing(errnos.EPERM).socket, RTM_NEWROUTE, broken)).toThrow(TypeError);
  });
});
