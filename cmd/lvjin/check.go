package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"lvjin/internal/build"
	"lvjin/internal/check"
	"lvjin/internal/diag"
)

func checkCommand(site *string) *cobra.Command {
	var format, explain string
	c := &cobra.Command{
		Use:   "check [<file>…]",
		Short: "Print all findings, write nothing",
		Long: "check judges the site and prints what it finds. With files it prints what there is to say of the items that they\n" +
			"belong to, here and in the texts that quote them, and reads no more than that takes: for an editor, at every save.",
	}
	c.Flags().StringVar(&format, "format", "text", "how findings are printed: "+strings.Join(diag.Formats, ", "))
	c.Flags().StringVar(&explain, "explain", "", "tell what a check finds and how to mend it")
	c.RunE = func(c *cobra.Command, args []string) error {
		if explain != "" {
			return explainCheck(c, explain)
		}
		if !slices.Contains(diag.Formats, format) {
			return fmt.Errorf("--format %s: use one of %s", format, strings.Join(diag.Formats, ", "))
		}
		o, _, files, err := openFiles(*site, args)
		if err != nil {
			return err
		}
		o.Note = note(c.ErrOrStderr())
		findings, err := build.Check(o, files...)
		if err != nil {
			return err
		}
		if err := diag.Write(c.OutOrStdout(), format, findings, o.Site); err != nil {
			return err
		}
		summary(c.ErrOrStderr(), findings)
		if errors, _ := diag.Count(findings); errors > 0 {
			return errFindings
		}
		return nil
	}
	return c
}

func explainCheck(c *cobra.Command, name string) error {
	found := check.Named(name)
	if found == nil {
		return fmt.Errorf("no check %s%s\nThe checks are %s", name, diag.DidYouMean(name, check.Names()), strings.Join(check.Names(), ", "))
	}
	fmt.Fprintf(c.OutOrStdout(), "%s\n\n%s\n", found.Name, found.Doc)
	return nil
}
