package main

import "testing"

// TestGrowth lets a small heap grow by its own size and more, a large one by a
// smaller part of it, and a huge one by half.
func TestGrowth(t *testing.T) {
	t.Parallel()
	for inUse, want := range map[uint64]int{0: 125, 20 << 20: 125, 160 << 20: 90, 256 << 20: 56, 4 << 30: 50} {
		if got := growth(inUse); got != want {
			t.Errorf("growth(%d) = %d, want %d", inUse, got, want)
		}
	}
}
