"""The checker: reads the Markdown sources and the data, and reports what is wrong with them."""
