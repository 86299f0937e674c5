# starpanel's workshop; `make help` lists what it can do.
#
# `run` and `test` do all of their own set-up on a Debian machine (.make/setup): they install the
# packages that are missing, and nothing when none is.
#
#   ARGS    what to hand on:      make run ARGS='--as "R. Okafor"'
#                                 make test ARGS='--filter Scoring'
#   SWIFT   another toolchain:    make test SWIFT=/path/to/swift
#   BUILD   another build folder: make test BUILD=/tmp/build
#   COVERAGE=yes  the build counts which lines run, for `make coverage`
#   PREFIX, DESTDIR               where `make install` puts things

BUILD  ?= .build
PREFIX ?= /usr/local
ARGS   ?=

swift := .make/swift
# A target that imports what it does not declare is an error: this keeps docs/architecture.md true.
flags := --scratch-path $(BUILD) --explicit-target-dependency-import-check error
counting := $(if $(COVERAGE),--enable-code-coverage)
debug := $(BUILD)/debug/starpanel
release := $(BUILD)/release/starpanel

# Not every shell replaces a ~ after an equals sign.
prefix := $(DESTDIR)$(PREFIX:~/%=$(HOME)/%)
bin := $(prefix)/bin
share := $(prefix)/share
manual := docs/starpanel.1
completions := bash-completion/completions/starpanel zsh/site-functions/_starpanel \
	fish/vendor_completions.d/starpanel.fish

export SWIFT
.DEFAULT_GOAL := help
# The package manager uses every core by itself, and two of it wait for each other.
.NOTPARALLEL:
.PHONY: help run demo test fresh build release check lint format docs docs-fresh links hooks \
	coverage threads addresses fuzz bench dist install uninstall clean

help: ## list what make can do here
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

# A debug build: on a fresh machine it is ready in about half the time of a release build, most of
# which goes into the packages. `test` needs the same build, and to a person both are as quick.
run: build ## build, and open the console on your own data
	@exec $(debug) $(ARGS)

demo: build ## build, and open the console on a made-up opening
	@exec $(debug) demo $(ARGS)

# A data folder of its own keeps a test that forgets to name its file away from your data.
test: ## build, and run every test
	@.make/setup test
	$(swift) build $(flags) $(counting) --build-tests
	@data=$$(mktemp -d) && trap 'rm -rf "$$data"' EXIT && unset STARPANEL_DATA && \
	XDG_DATA_HOME=$$data $(swift) test $(flags) $(counting) --skip-build --disable-xctest $(ARGS)

# Root, a network and half an hour: what it proves is that the two above need nothing else.
fresh: ## run and test in a bare Debian that has only make and Swift (as root)
	@.make/fresh

build: ## build for debugging
	@.make/setup build
	$(swift) build $(flags) $(counting) --product starpanel

# With Swift's own library inside, it runs where there is no Swift: libncursesw6, libsqlite3-0 and
# libstdc++6 are all it asks of a Debian machine.
# It reads strangers' files. So it is loaded at any address (PIE, Swift's default), its functions are
# bound before it begins, and no folder beside it is looked into for libraries. Our own C is compiled
# with FORTIFY (Package.swift).
hardened := --disable-local-rpath -Xlinker -z -Xlinker now
release: ## build to carry away: one file that needs no Swift
	@.make/setup build
	$(swift) build $(flags) -c release --static-swift-stdlib -Xlinker -s $(hardened) --product starpanel
	@.make/hardened $(release)
	@ls -l $(release)

check: lint build docs-fresh links ## what must hold before a commit, tests aside
	$(swift) build $(flags) --build-tests

lint: ## check the style of every file
	@.make/setup build
	$(swift) format lint -s -r Sources Tests
	@if command -v shellcheck >/dev/null; then \
	  shellcheck $$(find .make .ci -type f ! -name threads-known); fi

format: ## put every Swift file into the house style
	$(swift) format -i -r Sources Tests

docs: build ## write the documents that the program writes about itself
	$(debug) keys > docs/keys.md

docs-fresh: build
	@$(debug) keys | diff -u docs/keys.md - || \
	{ echo "docs/keys.md is not what the program says; make docs writes it" >&2; exit 1; }

links: ## check that every file that a page names is there
	@.make/links

hooks: ## hold back commits that lint would refuse (git config core.hooksPath)
	git config core.hooksPath .make/hooks

# Each of the three builds everything anew in a folder of its own.
coverage: ## test, and print how many lines of each room the tests run
	@$(MAKE) --no-print-directory test BUILD=$(BUILD)-coverage COVERAGE=yes
	@.make/coverage $(BUILD)-coverage

# These have no second thread, and take minutes under the sanitizer.
unthreaded := DamageTests|FaultyDiskTests|RecoveryTests
threads: ## test the rooms with threads under the thread sanitizer
	@.make/setup test
	TSAN_OPTIONS="suppressions=$(CURDIR)/.make/threads-known" \
	$(swift) test $(flags) --scratch-path $(BUILD)-threads --disable-xctest --sanitize=thread \
	  --filter '^(LedgerTests|ExchangeTests)\.' --skip '$(unthreaded)'

addresses: ## test the rooms without threads under the address sanitizer
	@.make/setup test
	LSAN_OPTIONS="suppressions=$(CURDIR)/.make/leaks-known" STARPANEL_FUZZ=$(fuzzer) \
	$(swift) test $(flags) --scratch-path $(BUILD)-addresses --disable-xctest --sanitize=address \
	  --filter '^(CSV|Exact|Exchange|Fuzz|Guide|Interview|Reports|Scoring|Screen|Text)Tests\.'

# The driver is no product of an ordinary build. It shares its build with `make addresses`: the rooms
# count what of them runs in both, which the tests do not notice.
# Part of the toolchain.
fuzzer = $(firstword $(wildcard $(dir $(realpath $(shell $(swift) --where)))../lib/clang/*/lib/*linux*/libclang_rt.fuzzer_no_main-*.a))
fuzz: ## feed what reads strangers' bytes with bytes without end (ARGS='--seconds 60 --only csv')
	@.make/setup build
	STARPANEL_FUZZ=$(fuzzer) $(swift) build $(flags) --scratch-path $(BUILD)-addresses --sanitize=address \
	  --product StarpanelFuzz
	@.make/fuzz $(BUILD)-addresses/debug/StarpanelFuzz $(BUILD)-addresses/fuzz $(ARGS)

bench: release ## measure speed and memory beside a C program and DuckDB
	@.make/setup bench
	@python3 -B Tests/Bench/bench.py --starpanel $(release) --work $(BUILD)/bench $(ARGS)

version = $$($(release) --version)
dist: release ## pack a release: the program, its pages, completions and a checksum
	@name=starpanel-$(version)-$$(uname -m)-linux && out=$(BUILD)/dist && \
	rm -rf "$$out" && mkdir -p "$$out" && \
	$(MAKE) --no-print-directory install DESTDIR="$$PWD/$$out/$$name" PREFIX=/ && \
	install -m 644 README.md CHANGELOG.md LICENSE "$$out/$$name" && \
	install -D -m 644 -t "$$out/$$name/docs" docs/*.md && \
	tar -C "$$out" --owner=0 --group=0 --sort=name --mtime=@$$(git log -1 --format=%ct) \
	  -czf "$$out/$$name.tar.gz" "$$name" && \
	(cd "$$out" && sha256sum "$$name.tar.gz" | tee "$$name.tar.gz.sha256")

# Builds only what is not there, so that `make release && sudo make install` builds nothing as root.
install: ## install for everybody (PREFIX=~/.local for yourself)
	@test -x $(release) || $(MAKE) --no-print-directory release
	install -D -m 755 $(release) $(bin)/starpanel
	@if [ -f $(manual) ]; then install -D -m 644 $(manual) $(share)/man/man1/starpanel.1; fi
	@for file in $(completions); do \
	  shell=$${file%%[-/]*}; install -d "$(share)/$${file%/*}" && \
	  $(release) --generate-completion-script $$shell > "$(share)/$$file" || exit 1; \
	done

uninstall: ## remove what install put there
	rm -f $(bin)/starpanel $(share)/man/man1/starpanel.1 $(addprefix $(share)/,$(completions))

clean: ## remove everything that was built
	rm -rf $(BUILD) $(BUILD)-coverage $(BUILD)-threads $(BUILD)-addresses
