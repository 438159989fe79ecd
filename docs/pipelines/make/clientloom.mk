# Rules for Make: set CLIENTLOOM_PACKAGES, then `include` this file.
#
#   make clientloom         generate the packages whose inputs changed
#   make clientloom-check   check that everything committed is up to date
#   make clientloom-lint    print what is wrong with the specs
#   make clientloom-fetch   download the specs from where their vendors publish them

CLIENTLOOM ?= clientloom
# The packages, as `clientloom plan` lists them.
CLIENTLOOM_PACKAGES ?= $(error set CLIENTLOOM_PACKAGES to the packages, such as runtime pets)
# Where Make keeps its stamps. Do not commit it.
CLIENTLOOM_BUILD ?= .clientloom-build

CLIENTLOOM_STAMPS = $(CLIENTLOOM_PACKAGES:%=$(CLIENTLOOM_BUILD)/%.stamp)

.PHONY: clientloom clientloom-check clientloom-lint clientloom-fetch

clientloom: $(CLIENTLOOM_STAMPS)

$(CLIENTLOOM_BUILD)/%.stamp:
	@mkdir -p $(@D)
	$(CLIENTLOOM) generate --quiet --package $* --depfile $(@:.stamp=.d) --depfile-target $@
	@touch $@

clientloom-check:
	$(CLIENTLOOM) check

clientloom-lint:
	$(CLIENTLOOM) lint

clientloom-fetch:
	$(CLIENTLOOM) fetch

-include $(wildcard $(CLIENTLOOM_BUILD)/*.d)
