/** The exit statuses of net-tools (lib/net-support.h). Help and version have none of their own. */
export const [E_NOSUPP, E_INTERN, E_OPTERR, E_LOOKUP, E_SOCK, E_NOTFOUND] = [1, 2, 3, 6, 7, 8];
