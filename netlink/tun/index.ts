import { unsupported } from '../../src/operations/handler.ts';
import { get } from './get.ts';
import { getSettings } from './get-settings.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';
import { setCarrier } from './set-carrier.ts';

const notChanged =
  "RTM_NEWLINK of kind tun is refused, for a device that is there too: 'tun/tap creation via rtnetlink is not supported.'; what IFLA_INFO_DATA shows can only be read";
const source = 'drivers/net/tun.c (tun_validate; tun_link_ops has no changelink)';

export const tun = {
  'tun.add': unsupported('tun.add', "RTM_NEWLINK of kind tun is refused: 'tun/tap creation via rtnetlink is not supported.'", 'drivers/net/tun.c (tun_validate)'),
  'tun.remove': remove,
  'tun.get': get,
  'tun.list': list,
  'tun.get-settings': getSettings,
  'tun.set-owner': unsupported('tun.set-owner', notChanged, source),
  'tun.set-group': unsupported('tun.set-group', notChanged, source),
  'tun.set-persistent': unsupported('tun.set-persistent', notChanged, source),
  'tun.set-link-type': unsupported('tun.set-link-type', 'do_setlink never reads ifi_type', 'net/core/rtnetlink.c (do_setlink)'),
  'tun.set-carrier': setCarrier,
  'tun.get-features': unsupported('tun.get-features', 'no message carries what the tun driver can do', 'drivers/net/tun.c (tun_fill_info)'),
};
