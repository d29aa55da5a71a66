// Command lvjin compiles Markdown and data files about green-finance programs into a static site in several languages,
// and refuses to publish figures on which two languages disagree.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"lvjin"
	"lvjin/internal/build"
	"lvjin/internal/calendar"
	"lvjin/internal/diag"
)

// Exit statuses.
const (
	clean    = 0
	faulty   = 1 // findings of severity error
	couldNot = 2 // the run itself failed
)

// errFindings ends a run whose findings have been printed.
var errFindings = errors.New("findings of severity error")

func main() {
	takeRoom()
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run is main without the process around it.
func run(args []string, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	root := command()
	root.SetArgs(args)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	switch {
	case errors.Is(err, errFindings):
		return faulty
	case err != nil:
		fmt.Fprintf(stderr, "lvjin: error: %v\n", err)
		return couldNot
	}
	return clean
}

// command is the whole command line.
func command() *cobra.Command {
	root := &cobra.Command{
		Use:           "lvjin",
		Short:         "A compiler for bilingual policy portals",
		Long:          "lvjin compiles Markdown articles and data files into a static site in several languages.\nEvery figure is stored once and quoted checked; a site whose texts disagree is not published.",
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          cobra.NoArgs,
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	site := root.PersistentFlags().String("site", "", "root of the site, the folder that holds content/ (default: this folder or one above it)")
	root.AddCommand(buildCommand(site), checkCommand(site), acceptCommand(site), statusCommand(site), serveCommand(site))
	return root
}

// open gives the options for the site in dir or, where dir is "", in this folder or the nearest above it.
func open(dir string) (build.Options, error) {
	dir, err := root(dir)
	if err != nil {
		return build.Options{}, err
	}
	today, err := today()
	return build.Options{Site: os.DirFS(dir), Theme: lvjin.Theme, Today: today, Font: openFont}, err
}

// openFiles opens the site of a command that files are named to, with its folder and their paths in it.
func openFiles(site string, args []string) (o build.Options, dir string, files []string, err error) {
	if dir, err = root(site); err != nil {
		return o, "", nil, err
	}
	if o, err = open(dir); err != nil {
		return o, "", nil, err
	}
	files, err = inSite(dir, args)
	return o, dir, files, err
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

// root is the folder of the site: dir or, where dir is "", this one or the nearest above it.
func root(dir string) (string, error) {
	if dir == "" {
		return findSite()
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return "", fmt.Errorf("--site %s is no folder", dir)
	}
	return dir, nil
}

func findSite() (string, error) {
	here, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for dir := here; ; dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "content", "site.yaml")); err == nil {
			return dir, nil
		} else if !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
		if dir == filepath.Dir(dir) {
			return here, nil // loading says what is missing
		}
	}
}

// today is the day in UTC, or that of SOURCE_DATE_EPOCH (reproducible-builds.org), so that a build can be repeated.
func today() (calendar.Date, error) {
	now := time.Now()
	if epoch := os.Getenv("SOURCE_DATE_EPOCH"); epoch != "" {
		seconds, err := strconv.ParseInt(epoch, 10, 64)
		if err != nil {
			return calendar.Date{}, fmt.Errorf("SOURCE_DATE_EPOCH %q is no number of seconds", epoch)
		}
		now = time.Unix(seconds, 0)
	}
	year, month, day := now.UTC().Date()
	return calendar.Date{Year: year, Month: int(month), Day: day}, nil
}

// note tells what is no finding.
func note(w io.Writer) func(string) {
	return func(s string) { fmt.Fprintf(w, "lvjin: %s\n", s) }
}

// summary ends a run's output with a line that counts its findings.
func summary(w io.Writer, findings []diag.Finding) {
	if errors, warnings := diag.Count(findings); errors+warnings > 0 {
		fmt.Fprintf(w, "lvjin: %s, %s\n", plural(errors, "error"), plural(warnings, "warning"))
	}
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
