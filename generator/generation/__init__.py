"""The stages put together: `pipeline` and `facade` make one package in memory, `packages`
goes through the packages of a workspace, `delivery` writes one to disk."""
