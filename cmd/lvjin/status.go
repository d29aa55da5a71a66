package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"lvjin/internal/build"
	"lvjin/internal/freshness"
	"lvjin/internal/portal"
)

func statusCommand(site *string) *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "status",
		Short: "Print how much is translated, and what is behind its original",
		Args:  cobra.NoArgs,
	}
	c.Flags().StringVar(&format, "format", "text", "how it is printed: text, json")
	c.RunE = func(c *cobra.Command, _ []string) error {
		if format != "text" && format != "json" {
			return fmt.Errorf("--format %s: use one of text, json", format)
		}
		o, err := open(*site)
		if err != nil {
			return err
		}
		s, err := build.Translations(o)
		if err != nil {
			return err
		}
		if !s.Tracked {
			note(c.ErrOrStderr())(build.NotTracked)
		}
		if format == "json" {
			return writeStatusJSON(c.OutOrStdout(), s)
		}
		return writeStatus(c.OutOrStdout(), s)
	}
	return c
}

// writeStatus prints a table by kind and language, then the translations that are stale or missing.
func writeStatus(w io.Writer, s build.Status) error {
	row := "%-8s  %-11s  %5v  %10v  %7v  %5v  %7v\n"
	if _, err := fmt.Fprintf(w, row, "language", "kind", "items", "translated", "current", "stale", "missing"); err != nil {
		return err
	}
	for _, n := range s.Coverage {
		current, stale := fmt.Sprint(n.Current), fmt.Sprint(n.Stale)
		if !s.Tracked {
			current, stale = "-", "-"
		}
		fmt.Fprintf(w, row, n.Lang, n.Kind, n.Items, n.Translated, current, stale, n.Missing)
	}
	for _, o := range s.Open {
		fmt.Fprintf(w, "%s: %s\n", o.File(), standing(o))
	}
	return nil
}

func standing(s portal.Standing) string {
	switch {
	case s.State != freshness.Stale:
		return string(s.State)
	case s.Unrecorded:
		return "stale, not recorded yet"
	}
	return fmt.Sprintf("stale, %d of %s", s.Stale, plural(s.Passages, "passage"))
}

// The status as JSON. Names are a contract.
type (
	statusJSON struct {
		Tracked  bool           `json:"tracked"`
		Coverage []coverageJSON `json:"coverage"`
		Open     []standingJSON `json:"open"`
	}
	coverageJSON struct {
		Language   string `json:"language"`
		Kind       string `json:"kind"`
		Items      int    `json:"items"`
		Translated int    `json:"translated"`
		Current    *int   `json:"current"` // null where it is not tracked
		Stale      *int   `json:"stale"`
		Missing    int    `json:"missing"`
	}
	standingJSON struct {
		File     string `json:"file"`
		Language string `json:"language"`
		Kind     string `json:"kind"`
		Slug     string `json:"slug"`
		State    string `json:"state"`
		Recorded bool   `json:"recorded"`
		Stale    int    `json:"stale"`    // passages
		Passages int    `json:"passages"` // of the original
	}
)

func writeStatusJSON(w io.Writer, s build.Status) error {
	out := statusJSON{s.Tracked, []coverageJSON{}, []standingJSON{}}
	for _, n := range s.Coverage {
		c := coverageJSON{Language: n.Lang, Kind: string(n.Kind), Items: n.Items, Translated: n.Translated, Missing: n.Missing}
		if s.Tracked {
			c.Current, c.Stale = &n.Current, &n.Stale
		}
		out.Coverage = append(out.Coverage, c)
	}
	for _, o := range s.Open {
		recorded := o.State == freshness.Stale && !o.Unrecorded
		out.Open = append(out.Open, standingJSON{o.File(), o.Lang, string(o.Item.Kind), o.Item.Slug, string(o.State), recorded, o.Stale, o.Passages})
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(out)
}
