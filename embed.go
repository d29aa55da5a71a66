// Package lvjin holds the default theme: the templates, static files and interface texts that a site has where its own
// folder does not replace them.
package lvjin

import "embed"

// Theme is the default theme, with the folders templates, static and i18n.
//
//go:embed templates static i18n
var Theme embed.FS
