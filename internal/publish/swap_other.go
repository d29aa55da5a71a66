//go:build !linux

package publish

func swap(staged, published, old string) error { return swapByRenames(staged, published, old) }

func canSwap(string) error { return nil }

func isMount(string) bool { return false }

func swapCure(error) (why, cure string, known bool) {
	return "cannot be swapped", "close what has it open, or name another folder", true
}
