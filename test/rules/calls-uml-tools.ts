import { lines, type RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: lines('uml_switch -unix /tmp/uml.ctl', 'uml_mconsole vm1 halt'),
  clean: lines('ip link add br0 type bridge', 'echo uml_switch'),
};
