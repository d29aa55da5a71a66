package main

import (
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(suite{m}, map[string]func(){"lvjin": main})
}

// suite is all tests. What they share, the reference site and the browser, goes when the last has ended.
type suite struct{ *testing.M }

// shared are the ends of what tests share.
var shared []func()

func (s suite) Run() int {
	defer func() {
		for _, end := range shared {
			end()
		}
	}()
	return s.M.Run()
}

// The sessions in testdata show what each command does, as a person at a terminal would see it.
func TestSessions(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(e *testscript.Env) error {
			e.Setenv("SOURCE_DATE_EPOCH", "1700000000")
			return nil
		},
	})
}
