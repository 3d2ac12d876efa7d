# Each verb is one line; what it does is told by the script behind it. `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help setup demo test fast check quality lock

help:    ; @grep -hE '^[a-z]+:.*##' Makefile | sed -E 's/:.*##/\t/' | expand -t 10
setup:   ; @scripts/setup                             ## make .venv with headwater and the tools of the gate
demo:    ; @scripts/setup && scripts/demo             ## show all of it on the sample world: pages on this machine, until Ctrl-C
test:    ; @scripts/setup && scripts/test             ## everything the gate asks: style, types, arrows, tests, floors
fast:    ; @scripts/setup && scripts/test fast        ## style, types, arrows and the tests without measured floors
quality: ; @.venv/bin/python bench/quality.py all     ## print every quality measure
lock:    ; @scripts/lock                              ## choose versions anew and write requirements.lock
