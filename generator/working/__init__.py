"""The working behind a figure: records bridged to the arithmetic of `generator.reckon`, in words."""
