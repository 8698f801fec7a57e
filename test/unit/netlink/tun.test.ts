import { describe, expect, it } from 'vitest';
import { linkMessage } from '../../../netlink/structs/link.ts';
import { infoOf, requireInfo } from '../../../netlink/tun/info-of.ts';
import { kindOf } from '../../../netlink/tun/kind-of.ts';
import { fromHex } from '../../../src/codec/hex.ts';

/** IFLA_INFO_DATA as Linux 6.18 sends it of: ip tuntap add dev t0 mode tun user 61001 group 61002 pi */
const data = fromHex('05000300010000000800010049ee0000080002004aee00000500040001000000050005000000000005000600010000000500070000000000');

function link(linkinfo: { kind?: string; data?: Buffer } | undefined) {
  return linkMessage.decode(linkMessage.encode({ index: 3, type: 65534 }, { ifname: 't0', ...(linkinfo === undefined ? {} : { linkinfo }) }));
}

describe('IFLA_INFO_DATA of kind tun', () => {
  it('has type, owner, group and flags', () => {
    expect(infoOf(link({ kind: 'tun', data }))).toEqual({ type: 1, owner: 61001, group: 61002, pi: 1, vnetHdr: 0, persist: 1, multiQueue: 0 });
    expect(kindOf(link({ kind: 'tun', data }), { type: 2, multiQueue: 1 })).toEqual({ link: 't0', mode: 'tap', multiQueue: true });
  });

  it.each([
    ['another kind', { kind: 'veth', data }],
    ['no data', { kind: 'tun' }],
    ['no kind', { data }],
    ['nothing', undefined],
    ['data that cannot be', { kind: 'tun', data: Buffer.from([99, 0, 1, 0]) }],
  ])('is not there where a link has %s', (_what, linkinfo) => {
    expect(infoOf(link(linkinfo))).toBeUndefined();
    expect(() => requireInfo(link(linkinfo))).toThrow(
      expect.objectContaining({ code: 'EINVAL', call: 'RTM_GETLINK', message: 'RTM_GETLINK: EINVAL (t0 is no tun or tap device)' }),
    );
  });
});
