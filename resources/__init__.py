"""What the program knows before any office has typed a word: forms, styles, fonts, texts.

Data files lie beside small typed loaders; nothing here imports the other packages.
"""
