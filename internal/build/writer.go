package build

import (
	"context"

	"lvjin/internal/publish"
)

// writer hands files to the stage, one after the other: two writers would only contend in the file system.
type writer struct {
	ctx   context.Context
	stage *publish.Stage
	files chan publish.File
}

// queue is how many finished pages may wait for the writer. It is small: what waits is memory.
const queue = 64

func newWriter(ctx context.Context, stage *publish.Stage) *writer {
	return &writer{ctx, stage, make(chan publish.File, queue)}
}

// run writes what produce sends until it returns. After an error, or when the context ends, the rest is received and
// dropped, so that produce never waits for ever.
func (w *writer) run(produce func() error) error {
	written := make(chan error, 1)
	go func() { written <- w.write() }()
	err := produce()
	close(w.files)
	if failed := <-written; failed != nil {
		return failed
	}
	return err
}

func (w *writer) write() (failed error) {
	for f := range w.files {
		if failed == nil {
			failed = w.ctx.Err()
		}
		if failed == nil {
			failed = w.stage.Write(f)
		}
	}
	return failed
}
