# `make` lists the targets.

golangci := go tool -modfile=.ci/tools/go.mod golangci-lint
# Packages with generated files: their tests know the -update flag.
updatable = $(shell grep -rl --include='*_test.go' 'flag\.Bool.*"update"' . | xargs -n 1 dirname | sort -u)

.PHONY: help
help: ## list the targets
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/\1	\2/' | expand -t 12

.PHONY: check
check: ## everything that CI checks
	.ci/run

.PHONY: build
build: ## build bin/regionlint
	go build -o bin/regionlint ./cmd/regionlint

.PHONY: test
test: ## run all tests
	go test ./...

.PHONY: lint
lint: ## run golangci-lint
	$(golangci) run ./...

.PHONY: fmt
fmt: ## format the Go code
	$(golangci) fmt ./...

.PHONY: bench
bench: ## run the benchmarks
	go test -run '^$$' -bench . -benchmem ./...

.PHONY: update
update: ## write generated files anew: goldens, rule pages, the schema, the index
	go test $(updatable) -update

.PHONY: fuzz
fuzz: ## run every fuzz target; FUZZTIME=5m for longer than 30s each
	.ci/fuzz $(FUZZTIME)
