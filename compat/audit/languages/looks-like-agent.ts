/** A command of NRPE or check_multi, `command[NAME]=...`, or of Zabbix, `UserParameter=KEY,...`, with the text up to what the shell gets. */
export const AGENT_COMMAND = /^[ \t]*(?:command[ \t]*\[[ \t]*[\w.:-]+[ \t]*\][ \t]*=|UserParameter[ \t]*=[ \t]*[\w.:-]+(?:\[[^\]\n]*\])?[ \t]*,)[ \t]*/;

const LINE = new RegExp(AGENT_COMMAND.source, 'm');

/** Whether a text without an ending that tells configures an agent that watches a machine. */
export function looksLikeAgent(text: string): boolean {
  return LINE.test(text.slice(0, 65_536));
}
