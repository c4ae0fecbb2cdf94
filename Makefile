# What each verb does stands in run.py, so that Windows needs no make: python run.py VERB
PYTHON ?= python3
.PHONY: site test setup lock score
site test setup lock:
	@$(PYTHON) run.py $@
# make score ARGS="faults --faults 60"
score:
	@$(PYTHON) run.py score $(ARGS)
