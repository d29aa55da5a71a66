# make test runs every test; it installs what they need and the machine lacks (see .ci/tools).

.PHONY: test tools bench vuln

test: tools
	go vet ./...
	go tool staticcheck ./...
	go test -race ./...
	go run ./cmd/lvjin check

tools:
	@.ci/tools

# The cost of each phase, and of the least that any generator must do, on a site made for it.
bench:
	go test -run '^$$' -bench . -benchmem ./internal/...

# Known vulnerabilities in what lvjin is built from. It asks vuln.go.dev, so it is not a part of test.
vuln:
	go tool govulncheck ./...
