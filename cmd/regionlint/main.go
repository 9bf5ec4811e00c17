// Command regionlint judges multi-region infrastructure from its Terraform
// code and the team's rule files.
package main

import (
	"context"
	"os"
	"os/signal"
)

func main() {
	deferCollection()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	// Who interrupts again does not want to wait for an orderly end.
	context.AfterFunc(ctx, stop)
	status := run(ctx, os.Args[1:], streams{in: os.Stdin, out: os.Stdout, err: os.Stderr})
	stop()
	os.Exit(status)
}
