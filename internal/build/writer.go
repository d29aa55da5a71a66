package build

import (
	"context"

	"lvjin/internal/publish"
)

// writer hands files to the stage, one after the other: two writers would only contend in the file system. It lends the
// room that pages are written in, and lends it again once they are on disk.
type writer struct {
	ctx   context.Context
	write func(publish.File) error
	files chan file
	spare chan []byte
}

// file is one that waits to be written.
type file struct {
	publish.File
	lent bool // its data is in room that the writer lent
}

// queue is how many finished files may wait for the writer. It is small: what waits is memory.
const queue = 64

func newWriter(ctx context.Context, write func(publish.File) error) *writer {
	return &writer{ctx, write, make(chan file, queue), make(chan []byte, queue)}
}

// put sends a file whose data stays as it is.
func (w *writer) put(path string, data []byte) {
	w.files <- file{publish.File{Path: path, Data: data}, false}
}

// room lends room to write a file in.
func (w *writer) room() []byte {
	select {
	case room := <-w.spare:
		return room[:0]
	default:
		return make([]byte, 0, 16<<10)
	}
}

// give sends a file that was written in lent room, which is not to be touched any more.
func (w *writer) give(path string, data []byte) {
	w.files <- file{publish.File{Path: path, Data: data}, true}
}

// run writes what produce sends until it returns. After an error, or when the context ends, the rest is received and
// dropped, so that produce never waits for ever.
func (w *writer) run(produce func() error) error {
	written := make(chan error, 1)
	go func() { written <- w.writeAll() }()
	err := produce()
	close(w.files)
	if failed := <-written; failed != nil {
		return failed
	}
	return err
}

func (w *writer) writeAll() (failed error) {
	for f := range w.files {
		if failed == nil {
			failed = w.ctx.Err()
		}
		if failed == nil {
			failed = w.write(f.File)
		}
		if f.lent {
			select {
			case w.spare <- f.Data:
			default: // there is enough
			}
		}
	}
	return failed
}
