package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"github.com/spf13/cobra"

	"lvjin/internal/diag"
	"lvjin/internal/serve"
)

func serveCommand(site *string) *cobra.Command {
	var addr string
	c := &cobra.Command{
		Use:   "serve",
		Short: "Show the site on this machine while it is edited",
		Args:  cobra.NoArgs,
	}
	c.Flags().StringVar(&addr, "addr", "127.0.0.1:1313", "address to listen on")
	c.RunE = func(c *cobra.Command, _ []string) error {
		o, err := open(*site)
		if err != nil {
			return err
		}
		o.Drafts = true
		handler, err := serve.New(o, func(findings []diag.Finding) {
			_ = diag.Write(c.OutOrStdout(), "text", findings, o.Site)
			summary(c.ErrOrStderr(), findings)
		})
		if err != nil {
			return err
		}
		listener, err := net.Listen("tcp", addr)
		if err != nil {
			return fmt.Errorf("%w; name another address with --addr", err)
		}
		fmt.Fprintf(c.ErrOrStderr(), "lvjin: the site is at http://%s/ (Ctrl-C ends)\n", listener.Addr())
		return listen(c.Context(), listener, handler)
	}
	return c
}

// listen serves until the context ends.
func listen(ctx context.Context, l net.Listener, h http.Handler) error {
	server := &http.Server{Handler: h, ReadHeaderTimeout: 10 * time.Second}
	go func() {
		<-ctx.Done()
		_ = server.Close()
	}()
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
