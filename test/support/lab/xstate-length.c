/*
 * Loaded into user-mode Linux by LD_PRELOAD. Up to 6.12 (arch/x86/um/os-Linux/registers.c) it keeps a process's floating point state in an array
 * of one fixed size and hands that size to ptrace(PTRACE_SETREGSET, NT_X86_XSTATE). The kernel below takes nothing but the size of the
 * processor's own XSAVE area (xstateregs_set in arch/x86/kernel/fpu/regset.c), which is larger with AMX and smaller without AVX-512: it answers
 * EFAULT, and the guest panics as it starts its first process. Here the state is passed on in an area of the right size.
 */
#define _GNU_SOURCE
#include <cpuid.h>
#include <elf.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { XSAVE_LEAF = 0xd, XSTATE_BV = 512, LARGEST = 1 << 16 };

static unsigned area_size; /* of the features that the kernel below has switched on */
static uint64_t enabled;

static void ask_processor(void)
{
	unsigned eax, ebx, ecx, edx;

	__cpuid_count(XSAVE_LEAF, 0, eax, ebx, ecx, edx);
	enabled = (uint64_t)edx << 32 | eax;
	area_size = ebx;
}

/* The state components that lie within the first `length` bytes. The legacy area holds the first two, x87 and SSE. */
static uint64_t components_within(size_t length)
{
	uint64_t within = 3;

	for (int bit = 2; bit < 63; bit++) {
		unsigned size, offset, ecx, edx;

		if ((enabled >> bit & 1) == 0)
			continue;
		__cpuid_count(XSAVE_LEAF, bit, size, offset, ecx, edx);
		if (size > 0 && (size_t)offset + size <= length)
			within |= (uint64_t)1 << bit;
	}
	return within;
}

static long set_state(long pid, const struct iovec *given)
{
	static unsigned char area[LARGEST];
	struct iovec whole = { area, area_size };
	size_t kept = given->iov_len < area_size ? given->iov_len : area_size;
	uint64_t present;

	memcpy(area, given->iov_base, kept);
	memset(area + kept, 0, area_size - kept);
	/* A component that was cut off must not be called present. None of those is in use in the guest: AMX has to be asked for, protection keys have not moved. */
	memcpy(&present, area + XSTATE_BV, sizeof present);
	present &= components_within(kept);
	memcpy(area + XSTATE_BV, &present, sizeof present);
	return syscall(SYS_ptrace, PTRACE_SETREGSET, pid, NT_X86_XSTATE, &whole);
}

long ptrace(enum __ptrace_request request, ...)
{
	va_list arguments;

	va_start(arguments, request);
	long pid = va_arg(arguments, long);
	void *address = va_arg(arguments, void *);
	void *data = va_arg(arguments, void *);
	va_end(arguments);

	if (area_size == 0)
		ask_processor();
	if (request == PTRACE_SETREGSET && (long)address == NT_X86_XSTATE && area_size <= LARGEST) {
		const struct iovec *given = data;

		if (given->iov_len != area_size)
			return set_state(pid, given);
	}
	if (request == PTRACE_PEEKTEXT || request == PTRACE_PEEKDATA || request == PTRACE_PEEKUSER) {
		/* ptrace(2): the C library's function returns the word that the system call stores. */
		long word;
		long result = syscall(SYS_ptrace, request, pid, address, &word);
		return result < 0 ? result : word;
	}
	return syscall(SYS_ptrace, request, pid, address, data);
}
