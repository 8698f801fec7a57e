/** How `netstat -s` tells the counters of one group: the text, with `%` for the number. What is in none of these is told by its name: `Name: 7`, unless it is zero. */
export interface CounterTexts {
  /** Told also where it is zero. */
  always?: Record<string, string>;
  unlessZero?: Record<string, string>;
  /** Of the histogram of what came in: under a heading, unless zero. */
  input?: Record<string, string>;
  /** Of the histogram of what went out. */
  output?: Record<string, string>;
  never?: readonly string[];
}
