import { errnoName } from './errno.ts';

/** Which of the two kernel interfaces gave an outcome; `file` is /proc and /dev, which the ioctl world reads beside its calls. */
export type Via = 'ioctl' | 'netlink' | 'file';

/** What netlink adds to a bare error number (NETLINK_EXT_ACK; `enum nlmsgerr_attrs` in linux/netlink.h). */
export interface ExtendedAck {
  /** The kernel's own words (NLMSGERR_ATTR_MSG). */
  message?: string;
  /** Byte offset of the offending attribute, counted from the request's nlmsghdr (NLMSGERR_ATTR_OFFS). */
  offset?: number;
  /** Kernel name of the attribute at that offset, where our schemas know it. */
  attribute?: string;
  /** Type number of an attribute that the request should have had (NLMSGERR_ATTR_MISS_TYPE). */
  missingType?: number;
  /** The policy that the offending attribute failed, by the names of `enum netlink_policy_type_attr` (NLMSGERR_ATTR_POLICY). */
  policy?: Record<string, number | bigint>;
}

/** The kernel refused a call. `errno` is positive; `call` is the kernel's name for what was asked, such as `SIOCSIFMTU` or `RTM_SETLINK`. */
export class KernelError extends Error {
  override readonly name = 'KernelError';
  readonly errno: number;
  readonly code: string;
  readonly call: string;
  readonly via: Via;
  readonly detail: ExtendedAck | undefined;

  constructor(errno: number, call: string, via: Via, detail?: ExtendedAck) {
    const code = errnoName(errno);
    super(`${call}: ${code}${detail?.message === undefined ? '' : ` (${detail.message})`}`);
    this.errno = errno;
    this.code = code;
    this.call = call;
    this.via = via;
    this.detail = detail;
  }
}

/** Bytes that do not fit their schema. `offset` counts from the start of the bytes that were handed in. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError';
  readonly schema: string;
  readonly offset: number;

  constructor(schema: string, offset: number, problem: string) {
    super(`${schema} at byte ${offset}: ${problem}`);
    this.schema = schema;
    this.offset = offset;
  }
}

/** The caller asked for something that cannot be meant: what was wrong, where, and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
