/** Exit statuses of net-tools (lib/net-support.h). Help and version have none of their own. */
export const [E_NOSUPP, E_OPTERR, E_LOOKUP, E_SOCK] = [1, 3, 6, 7];
