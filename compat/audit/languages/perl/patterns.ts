/** What the tokens of Perl look like. */
export const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };
/** Words behind which a pattern may begin. */
export const BEFORE_TERM = /^(?:if|elsif|unless|while|until|and|or|not|xor|return|split|grep|map|join|push|unshift|print|x|lt|gt|le|ge|eq|ne|cmp|when|die|warn|system|exec)$/;
export const OPERATORS =
  /(?:<=>|\*\*=|\|\|=|&&=|\/\/=|\.\.\.|<<=|>>=|->|\+\+|--|\*\*|=~|!~|==|!=|<=|>=|&&|\|\||\/\/|\.\.|::|\+=|-=|\*=|\/=|\.=|%=|x=|&=|\|=|\^=|<<|>>|=>|[-+*/%=<>!~\\?:.,;(){}[\]&|^])/y;
export const WORD = /[A-Za-z_]\w*(?:(?:::|')(?=[A-Za-z_])\w+)*(?:::)?/y;
export const VARIABLE =
  /\$#?\{\^?\w+\}|\$#\$?\w+|[$@%&]\$*(?:::)?[A-Za-z_]\w*(?:::\w+)*|\$\$+(?=[{])|\$\d+|\$\^[A-Z]|\$[!@&_/\\,;.0-9$<>()[\]"'`+*~-]|@[_$-]|%[!+-](?=\s*[;=)])|@_/y;
export const NUMBER = /0[xX][0-9a-fA-F_]+|0[bB][01_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][-+]?\d+)?|\.\d+/y;
/** What a function says of its arguments by signs alone. */
export const PROTOTYPE = /\(\s*[\\$@%&*+;_[\]\s]*\)/y;
