"""Others' notes and rows become facts that read as if a person had written them."""
