/* Go asks Windows for random bytes through bcryptprimitives.dll, which Wine
 * before 9 does not have. This stands in for it, in the test only. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T n) {
	return RtlGenRandom(bytes, (ULONG)n);
}
