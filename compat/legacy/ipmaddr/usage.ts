/** To stdout where help is asked for, to stderr where the words are wrong. */
export const usage = `Usage: ipmaddr [ add | del ] MULTIADDR dev STRING
       ipmaddr show [ dev STRING ] [ ipv4 | ipv6 | link | all ]
       ipmaddr -V | -version
`;

export const version = 'net-tools 2.10\nAlexey Kuznetsov\n';

/** The exit status of wrong usage. */
export const WRONG_USAGE = 3;

/** The words cannot be meant: the usage text follows on stderr. */
export const wrong = Symbol('wrong usage');
