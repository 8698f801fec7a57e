import { attributes, binary, string } from '../../src/codec/attributes.ts';
import { u32, u64 } from '../../src/codec/integers.ts';

/** enum netlink_policy_type_attr: what a value had to be (linux/netlink.h). */
export const policyType = attributes('NL_POLICY_TYPE_ATTR', {
  type: [1, u32],
  minValueS: [2, u64],
  maxValueS: [3, u64],
  minValueU: [4, u64],
  maxValueU: [5, u64],
  minLength: [6, u32],
  maxLength: [7, u32],
  policyIdx: [8, u32],
  policyMaxtype: [9, u32],
  bitfield32Mask: [10, u32],
  mask: [12, u64],
});

/** enum nlmsgerr_attrs: what NETLINK_EXT_ACK adds to an answer (linux/netlink.h). */
export const nlmsgerrAttr = attributes('NLMSGERR_ATTR', { msg: [1, string], offs: [2, u32], cookie: [3, binary], policy: [4, policyType], missType: [5, u32], missNest: [6, u32] });
