package main

import (
	"fmt"
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
			o, dir, files, err := openFiles(*site, args)
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
