import type { AnnotatedBytes, RecordedCall } from '../../../src/model/comparison.ts';

const u32 = (offset: number, name: string, value: string, type = '__u32') => ({ offset, length: 4, name, type, value });
const u16 = (offset: number, name: string, value: string, type = '__u16') => ({ offset, length: 2, name, type, value });
const u8 = (offset: number, name: string, value: string, type = '__u8') => ({ offset, length: 1, name, type, value });

/** struct ifreq of linux/if.h on a 64-bit machine: 40 bytes, the name in 16 of them, ifr_mtu at 16. */
export const ifreqMtu: AnnotatedBytes = {
  hex: `${'7630'.padEnd(32, '0')}78050000${'00'.repeat(20)}`,
  annotations: [
    { offset: 0, length: 16, name: 'ifr_name', type: 'char[16]', value: '"v0"' },
    { offset: 16, length: 4, name: 'ifr_mtu', type: 'int', value: '1400' },
  ],
  omitted: 0,
};

const nlmsghdr = (length: string, type: string, flags: string) => ({
  offset: 0,
  length: 16,
  name: 'nlmsghdr',
  type: 'struct nlmsghdr',
  value: '',
  parts: [u32(0, 'nlmsg_len', length), u16(4, 'nlmsg_type', type), u16(6, 'nlmsg_flags', flags), u32(8, 'nlmsg_seq', '1'), u32(12, 'nlmsg_pid', '0')],
});

const ifinfomsg = {
  offset: 16,
  length: 16,
  name: 'ifinfomsg',
  type: 'struct ifinfomsg',
  value: '',
  parts: [u8(16, 'ifi_family', 'AF_UNSPEC', 'unsigned char'), u16(18, 'ifi_type', '0'), u32(20, 'ifi_index', '0', 'int'), u32(24, 'ifi_flags', '0'), u32(28, 'ifi_change', '0')],
};

/** RTM_SETLINK with IFLA_IFNAME and IFLA_MTU. */
export const setLinkMtu: AnnotatedBytes = {
  hex: `3000000013000500${'01000000'}${'00'.repeat(4)}${'00'.repeat(16)}0700030076300000${'0800040078050000'}`,
  annotations: [
    nlmsghdr('48', 'RTM_SETLINK', 'NLM_F_REQUEST|NLM_F_ACK'),
    ifinfomsg,
    { offset: 32, length: 7, name: 'IFLA_IFNAME', type: 'string', value: '"v0"' },
    { offset: 40, length: 8, name: 'IFLA_MTU', type: '__u32', value: '1400' },
  ],
  omitted: 0,
};

/** NLMSG_ERROR with error 0, the kernel's acknowledgement. */
const acknowledgement: AnnotatedBytes = {
  hex: `2400000002000001${'01000000'}a8630000${'00'.repeat(4)}3000000013000500${'01000000'}${'00'.repeat(4)}`,
  annotations: [nlmsghdr('36', 'NLMSG_ERROR', 'NLM_F_CAPPED'), u32(16, 'error', '0', 'int')],
  omitted: 0,
};

/** RTM_NEWLINK with a nest of two levels: IFLA_LINKINFO of IFLA_INFO_KIND and IFLA_INFO_DATA. */
const newVlan: AnnotatedBytes = {
  hex: `4c00000010000506${'01000000'}${'00'.repeat(4)}${'00'.repeat(16)}0800050003000000${'24001280'}0800010076${'6c616e0c000280'}${'0600010064000000'}${'00'.repeat(12)}`,
  annotations: [
    nlmsghdr('76', 'RTM_NEWLINK', 'NLM_F_REQUEST|NLM_F_ACK|NLM_F_EXCL|NLM_F_CREATE'),
    ifinfomsg,
    { offset: 32, length: 8, name: 'IFLA_LINK', type: '__u32', value: '3' },
    {
      offset: 40,
      length: 36,
      name: 'IFLA_LINKINFO',
      type: 'nest of IFLA_INFO_*',
      value: '',
      parts: [
        { offset: 44, length: 8, name: 'IFLA_INFO_KIND', type: 'string', value: '"vlan"' },
        {
          offset: 52,
          length: 12,
          name: 'IFLA_INFO_DATA',
          type: 'nest of IFLA_VLAN_*',
          value: '',
          parts: [{ offset: 56, length: 6, name: 'IFLA_VLAN_ID', type: '__u16', value: '100' }],
        },
      ],
    },
  ],
  omitted: 0,
};

export const ioctlMtuCalls: RecordedCall[] = [
  { call: 'ioctl', name: 'SIOCSIFMTU', result: 0, sent: ifreqMtu, received: ifreqMtu },
  { call: 'openat', name: '/proc/net/dev', result: 7 },
  { call: 'read', name: '/proc/net/dev', result: 448, received: { hex: Buffer.from('Inter-|   Receive ').toString('hex'), annotations: [], omitted: 430 } },
];
export const netlinkMtuCalls: RecordedCall[] = [
  { call: 'sendmsg', name: 'RTM_SETLINK', result: 48, sent: setLinkMtu },
  { call: 'recvmsg', name: 'NLMSG_ERROR', result: 36, received: acknowledgement },
];
export const netlinkVlanCalls: RecordedCall[] = [
  { call: 'sendmsg', name: 'RTM_NEWLINK', result: 76, sent: newVlan },
  { call: 'recvmsg', name: 'NLMSG_ERROR', result: 'EEXIST' },
];
