"""Every key in one table: bindings, footers, help, palette and README come from it."""
