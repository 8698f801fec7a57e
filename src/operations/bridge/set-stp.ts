import { name, yes } from '../input.ts';
import { operation } from '../operation.ts';

/** Turns the spanning tree protocol of a bridge on or off. EOPNOTSUPP where the link is no bridge. */
export const setStp = operation<void>()({
  id: 'bridge.set-stp',
  title: 'Turn the spanning tree protocol on or off',
  writes: true,
  teaches: 'BRCTL_SET_BRIDGE_STP_STATE drops what goes wrong and answers success; IFLA_BR_STP_STATE says it.',
  input: { link: name, enabled: yes },
});
