"""The sample office: a book to try everything in, with invented people and papers."""
