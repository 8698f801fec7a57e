/* Connects to itself N times on PORT of loopback and holds both ends, in a process of its own whose pid it prints once all are there. */
#include <arpa/inet.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char **argv) {
  int count = argc > 2 ? atoi(argv[1]) : 0, port = argc > 2 ? atoi(argv[2]) : 0, ready[2];
  pid_t starter = getppid();
  if (pipe(ready)) return 1;
  pid_t child = fork();
  if (child < 0) return 1;
  if (child > 0) {
    char byte;
    close(ready[1]);
    if (read(ready[0], &byte, 1) != 1) return 1;
    printf("%d\n", child);
    return 0;
  }
  close(0), close(1), close(2), close(ready[0]);
  struct rlimit limit;
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  if (setrlimit(RLIMIT_NOFILE, &limit)) return 1;
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  if (bind(listener, (void *)&address, sizeof address) || listen(listener, 128)) return 1;
  for (int i = 0; i < count; i++) {
    int one = socket(AF_INET, SOCK_STREAM, 0);
    /* 27,000 ports an address: each client address has some. */
    struct sockaddr_in own = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1 + i / 10000)};
    if (bind(one, (void *)&own, sizeof own) || connect(one, (void *)&address, sizeof address) || accept(listener, 0, 0) < 0) return 1;
  }
  if (write(ready[1], "r", 1) != 1) return 1;
  /* It ends with whoever started the one that started it. */
  while (kill(starter, 0) == 0) sleep(1);
  return 0;
}
