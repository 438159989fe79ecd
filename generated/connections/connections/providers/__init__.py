"""One adapter for each provider; importing one needs the provider's package."""
