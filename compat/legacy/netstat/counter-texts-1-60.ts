import type { CounterTexts } from './counter-text.ts';
import { counterTexts } from './counter-texts.ts';

/** Where the sentences of 1.60 are known to differ, from outputs of that time that were published; for some there is none in 2.10. */
const differing: Readonly<Record<string, CounterTexts>> = {
  Ip: { unlessZero: { FragOKs: '% fragments received ok' }, never: ['DefaultTTL', 'Forwarding'] },
  Icmp: { always: { InErrors: '% input ICMP message failed.' }, output: { OutEchos: 'echo request: %' } },
  Tcp: {
    always: {
      ActiveOpens: '% active connections openings',
      InErrs: '% bad segments received.',
      OutSegs: '% segments send out',
      RetransSegs: '% segments retransmited',
    },
  },
  Udp: { always: { NoPorts: '% packets to unknown port received.' } },
  TcpExt: {
    unlessZero: {
      TCPDSACKOfoRecv: '% DSACKs for out of order packets received',
      TCPDSACKOfoSent: '% DSACKs sent for out of order packets',
      TCPDSACKOldSent: '% DSACKs sent for old packets',
      TCPDSACKRecv: '% DSACKs received',
      TCPDSACKUndo: '% congestion windows recovered without slow start by DSACK',
      TCPSackFailures: '% timeouts after SACK recovery',
      TCPSackRecovery: '% times recovered from packet loss by selective acknowledgements',
      TCPSackRecoveryFail: '% SACK retransmits failed',
      TCPTimeouts: '% other TCP timeouts',
    },
  },
};

export const oldCounterTexts: Readonly<Record<string, CounterTexts>> = Object.fromEntries(
  Object.entries(counterTexts).map(([group, texts]) => [group, joined(texts, differing[group] ?? {})]),
);

function joined(texts: CounterTexts, other: CounterTexts): CounterTexts {
  return {
    always: { ...texts.always, ...other.always },
    unlessZero: { ...texts.unlessZero, ...other.unlessZero },
    input: { ...texts.input, ...other.input },
    output: { ...texts.output, ...other.output },
    never: other.never ?? texts.never ?? [],
  };
}
