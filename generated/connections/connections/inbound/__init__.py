"""Read each provider's redirects and webhooks, without the provider's package."""
