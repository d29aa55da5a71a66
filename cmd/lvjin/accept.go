package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"lvjin/internal/build"
)

func acceptCommand(site *string) *cobra.Command {
	return &cobra.Command{
		Use:   "accept [<file>…]",
		Short: "Record that translations are current",
		Long: "accept records in content/translations.lock that translations are made from the originals as they now are:\n" +
			"the files named, or all where none is named. It prints those whose record changes.",
		RunE: func(c *cobra.Command, args []string) error {
			dir, err := root(*site)
			if err != nil {
				return err
			}
			o, err := open(dir)
			if err != nil {
				return err
			}
			files, err := inSite(dir, args)
			if err != nil {
				return err
			}
			accepted, err := build.Accept(o, files)
			if err != nil {
				return err
			}
			if err := replace(filepath.Join(dir, filepath.FromSlash(accepted.Path)), accepted.Lock); err != nil {
				return err
			}
			for _, f := range accepted.Changes {
				fmt.Fprintf(c.OutOrStdout(), "%s: %s\n", f.File, acceptedAs(f))
			}
			if len(accepted.Changes) == 0 {
				fmt.Fprintln(c.ErrOrStderr(), "lvjin: all of it is recorded already")
			}
			return nil
		},
	}
}

func acceptedAs(f build.AcceptedFile) string {
	switch {
	case f.Gone:
		return "no longer a translation, its record is taken away"
	case f.First:
		return "recorded, " + plural(f.Passages, "passage")
	case f.Stale == 0:
		return "recorded, its passages are in another order"
	}
	return fmt.Sprintf("recorded, %d of %s had changed", f.Stale, plural(f.Passages, "passage"))
}

// inSite makes paths that are relative to the working folder or to the site relative to the site.
func inSite(dir string, args []string) ([]string, error) {
	base, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	files := make([]string, len(args))
	for i, arg := range args {
		file, err := filepath.Abs(arg)
		if err != nil {
			return nil, err
		}
		if _, err := os.Stat(file); err != nil && !filepath.IsAbs(arg) {
			file = filepath.Join(base, arg)
		}
		rel, err := filepath.Rel(base, file)
		if err != nil || !fs.ValidPath(filepath.ToSlash(rel)) {
			return nil, fmt.Errorf("%s is outside of the site in %s", arg, dir)
		}
		files[i] = filepath.ToSlash(rel)
	}
	return files, nil
}

// replace writes a file whole or not at all.
func replace(file string, data []byte) (err error) {
	f, err := os.CreateTemp(filepath.Dir(file), "."+filepath.Base(file)+"-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = f.Close()
			_ = os.Remove(f.Name())
		}
	}()
	if _, err := f.Write(data); err != nil {
		return err
	}
	if err := f.Chmod(0o644); err != nil { // the temporary one is for its owner only
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), file)
}
