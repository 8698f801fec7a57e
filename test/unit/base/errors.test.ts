import { describe, expect, it } from 'vitest';
import { DecodeError, KernelError, UsageError } from '../../../src/base/errors.ts';

describe('errors', () => {
  it('names the call and the error of the kernel', () => {
    const error = new KernelError(19, 'SIOCSIFMTU', 'ioctl');
    expect(error).toMatchObject({ name: 'KernelError', message: 'SIOCSIFMTU: ENODEV', errno: 19, code: 'ENODEV', call: 'SIOCSIFMTU', via: 'ioctl', detail: undefined });
  });

  it("repeats the kernel's own words", () => {
    const error = new KernelError(22, 'RTM_SETLINK', 'netlink', { message: 'mtu less than device minimum', attribute: 'IFLA_MTU' });
    expect(error.message).toBe('RTM_SETLINK: EINVAL (mtu less than device minimum)');
    expect(error.detail?.attribute).toBe('IFLA_MTU');
  });

  it('says where bytes do not fit', () => {
    expect(new DecodeError('ifreq', 12, '40 bytes are needed, 12 are there')).toMatchObject({
      message: 'ifreq at byte 12: 40 bytes are needed, 12 are there',
      schema: 'ifreq',
      offset: 12,
    });
  });

  it('tells its kinds apart by class and by name', () => {
    const kinds = [new KernelError(1, 'x', 'file'), new DecodeError('x', 0, 'y'), new UsageError('z')];
    expect(kinds.map((error) => error.name)).toEqual(['KernelError', 'DecodeError', 'UsageError']);
    for (const error of kinds) expect(error).toBeInstanceOf(Error);
    expect(kinds[2]).not.toBeInstanceOf(DecodeError);
  });
});
