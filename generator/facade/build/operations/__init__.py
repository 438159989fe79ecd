"""Operations of the facade, each with its calls."""
