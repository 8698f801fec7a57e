/* What the C library says. `strerror FROM TO`: the texts of error numbers, a line each. `getopt LETTERS`: reads lines of words parted by 0x1f and
   answers what getopt_long(3) makes of them: a line per option, operand and message, and an empty line behind each input. */
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct option names[] = {
  {"all", 0, 0, 'a'}, {"file", 1, 0, 'f'}, {"fields", 0, 0, 'F'}, {"help", 0, 0, 'h'}, {"host", 0, 0, 'h'}, {"optional", 2, 0, 'o'}, {"version", 0, 0, 'V'}, {0},
};

int main(int argc, char **argv) {
  setvbuf(stdout, NULL, _IONBF, 0);
  dup2(1, 2);
  if (argc == 4 && strcmp(argv[1], "strerror") == 0) {
    for (int number = atoi(argv[2]); number <= atoi(argv[3]); number++) printf("%s\n", strerror(number));
    return 0;
  }
  if (argc != 3) return 2;
  static char line[65536];
  while (fgets(line, sizeof line, stdin)) {
    char *words[256] = {"tool"}, *rest = line;
    int count = 1;
    line[strcspn(line, "\n")] = 0;
    while (rest && *line && count < 255) words[count++] = strsep(&rest, "\x1f");
    words[count] = 0;
    optind = 0;
    for (int found; (found = getopt_long(count, words, argv[2], names, NULL)) != -1;) printf("option %c %s\n", found, found != '?' && optarg ? optarg : "-");
    for (; optind < count; optind++) printf("operand %s\n", words[optind]);
    printf("\n");
  }
  return 0;
}
