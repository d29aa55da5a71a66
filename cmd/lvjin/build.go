package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"lvjin/internal/build"
	"lvjin/internal/diag"
)

func buildCommand(site *string) *cobra.Command {
	var out, baseURL string
	var drafts bool
	c := &cobra.Command{
		Use:   "build",
		Short: "Write the site to a folder that any static server can serve",
		Long: "build writes the site. It is staged and swapped in whole; with a finding of severity error nothing is\n" +
			"published, and the last good site stays as it was.",
		Args: cobra.NoArgs,
	}
	c.Flags().StringVarP(&out, "output", "o", "public", "folder to write")
	c.Flags().StringVar(&baseURL, "base-url", "", "absolute address of the site, instead of that of site.yaml")
	c.Flags().BoolVar(&drafts, "drafts", false, "build drafts too")
	c.RunE = func(c *cobra.Command, _ []string) error {
		start := time.Now()
		o, err := open(*site)
		if err != nil {
			return err
		}
		o.BaseURL, o.Drafts = baseURL, drafts
		result, findings, err := build.Site(c.Context(), o, out)
		if err != nil {
			return err
		}
		if err := diag.Write(c.OutOrStdout(), "text", findings, o.Site); err != nil {
			return err
		}
		summary(c.ErrOrStderr(), findings)
		if errors, _ := diag.Count(findings); errors > 0 {
			fmt.Fprintf(c.ErrOrStderr(), "lvjin: nothing published; %s is as it was\n", out)
			return errFindings
		}
		fmt.Fprintf(c.ErrOrStderr(), "lvjin: %d files in %s, %d new or changed, %d removed (%.2f s)\n",
			result.Files, out, result.Written, result.Removed, time.Since(start).Seconds())
		return nil
	}
	return c
}
