"""One adapter per provider. Importing one requires the provider's package."""
