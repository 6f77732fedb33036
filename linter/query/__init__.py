"""The query language of terms and connectors: text to tree, tree and index to hits, tree to plain English."""
