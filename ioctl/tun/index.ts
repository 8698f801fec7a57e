import { unsupported } from '../../src/operations/handler.ts';
import { add } from './add.ts';
import { get } from './get.ts';
import { getFeatures } from './get-features.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';
import { setGroup } from './set-group.ts';
import { setLinkType } from './set-link-type.ts';
import { setOwner } from './set-owner.ts';
import { setPersistent } from './set-persistent.ts';

export const tun = {
  'tun.add': add,
  'tun.remove': remove,
  'tun.get': get,
  'tun.list': list,
  'tun.get-settings': unsupported(
    'tun.get-settings',
    'TUNGETIFF answers only on a file that is attached, and attaching overwrites the settings that were to be read; owner and group it does not tell at all',
    'drivers/net/tun.c (tun_set_iff, tun_get_iff)',
  ),
  'tun.set-owner': setOwner,
  'tun.set-group': setGroup,
  'tun.set-persistent': setPersistent,
  'tun.set-link-type': setLinkType,
  'tun.set-carrier': unsupported(
    'tun.set-carrier',
    'TUNSETCARRIER needs a file that is attached: attaching gives the device its carrier, and closing the file takes it away, so nothing of the request is left',
    'drivers/net/tun.c (tun_attach, __tun_detach)',
  ),
  'tun.get-features': getFeatures,
};
