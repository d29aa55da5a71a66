// Package publish brings bytes to disk: a site is staged, listed in a manifest,
// and swapped in as one.
//
//	stage, err := publish.Open("public")
//	if err != nil {
//		return err
//	}
//	defer stage.Discard()
//	for file := range files { // one goroutine
//		if err := stage.Write(file); err != nil {
//			return err
//		}
//	}
//	result, err := stage.Commit()
//
// # What is promised
//
// A reader of the output finds the old site or the new one, whole, and never a
// moment without one. On Linux the swap is one system call. A build that fails
// or is killed, at any point, leaves the published site as it was; the next
// Open clears away what it left.
//
// Nothing but the output folder and a hidden folder beside it, there for as long
// as the build runs, is touched. A folder that lvjin did not write is refused,
// and so is one into which somebody has put a file of their own.
//
// The same files give the same bytes, the manifest included, in whatever order
// they are written.
//
// # What is not
//
// The output becomes another folder (another inode) with each build. Who holds
// the old one open goes on reading the old site until it is removed, and then
// finds nothing in it: open the folder anew for each reading, and mount the
// parent of the output into a container, not the output.
//
// Nothing is flushed to the disk before the swap. A site can be built again from
// its sources, and flushing 20,000 files takes longer than building them. After
// a power cut build again: files are compared by their bytes, so that what the
// cut damaged is written anew.
package publish

// A File is one file of the site.
type File struct {
	// Path is where the file goes below the output folder: with slashes,
	// relative, clean.
	Path string
	// Data is what it holds. It must not change before the file is written.
	Data []byte
}

// entry returns the file's line in the manifest.
func (f File) entry() Entry {
	return Entry{Path: f.Path, Size: int64(len(f.Data)), Sum: SumOf(f.Data)}
}

// A Result counts what a build did to the published site. The manifest is not
// counted.
type Result struct {
	Files     int   // in the site
	Written   int   // of these, new or different from before
	Unchanged int   // of these, the same bytes as before
	Removed   int   // there before and no more
	Bytes     int64 // of all files of the site
}
