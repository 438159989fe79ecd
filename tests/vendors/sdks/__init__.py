"""The SDKs, one per module, each with its calls beside ours."""
