"""How each provider's redirects and webhooks are read; needs no provider's package."""
