# make test runs every test; it installs what they need and the machine lacks (see .ci/tools).

.PHONY: test tools bench fidelity lighthouse vuln

test: tools
	go vet ./...
	go tool staticcheck ./...
	go test -race -timeout 30m ./...
	go run ./cmd/lvjin check

tools:
	@.ci/tools

# The cost of each phase, and of the least that any generator must do, on a site made for it.
bench:
	go test -run '^$$' -bench . -benchmem ./internal/...

# What lvjin and pofilter (of Debian's translate-toolkit) find of planted faults, for docs/fidelity.md.
fidelity:
	go test ./internal/check -run FidelityTable -fidelity

# What Lighthouse says of pages on a phone. It takes minutes and wants a quiet machine, so it is not a part of test.
lighthouse: tools
	cd .ci/lighthouse && npm ci --silent --no-audit --no-fund
	go test -count=1 -timeout 30m -run '^TestLighthouse$$' -v ./cmd/lvjin -lighthouse

# Known vulnerabilities in what lvjin is built from. It asks vuln.go.dev, so it is not a part of test.
vuln:
	go tool govulncheck ./...
