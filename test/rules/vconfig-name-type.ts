import { lines, type RuleCases, weighing } from './cases.ts';

export const cases: RuleCases = {
  caught: [...weighing('warning', `vconfig set_name_type DEV_PLUS_VID_NO_PAD`, [`vconfig set_name_type VLAN_PLUS_VID`, `type vlan id`])],
  clean: lines(`vconfig add eth0 5`, `ip link add link eth0 name eth0.5 type vlan id 5`),
};
